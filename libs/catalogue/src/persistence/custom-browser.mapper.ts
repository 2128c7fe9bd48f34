import type { Prisma } from '#libs/persistence';
import { CustomBrowser, type CustomBrowserState, spellingOf } from '../domain/custom-browser.js';

export const withLists = {
  include: { releases: { orderBy: { ordinal: 'asc' } }, aliases: { orderBy: { ordinal: 'asc' } } },
} satisfies Prisma.CustomBrowserDefaultArgs;
type Row = Prisma.CustomBrowserGetPayload<typeof withLists>;

export const toState = ({ workspaceId: _, type, releases, aliases, ...row }: Row): CustomBrowserState => ({
  ...row,
  type: type as CustomBrowserState['type'],
  releases: releases.map(({ version, releaseDate, equalsBrowser, equalsVersion }) => ({
    version,
    ...(releaseDate !== null && { releaseDate: releaseDate.toISOString().slice(0, 'YYYY-MM-DD'.length) }),
    equals: { browser: equalsBrowser, version: equalsVersion },
  })),
  aliases: aliases.map(({ name, os }) => ({ name, ...(os !== null && { os }) })),
});

export const toBrowser = (row: Row): CustomBrowser => CustomBrowser.restore(toState(row));

export const toRow = ({ state: { releases: _releases, aliases: _aliases, ...row } }: CustomBrowser) => row;

export const toReleaseRows = ({ state: { id: browserId, releases } }: CustomBrowser) =>
  releases.map(({ version, releaseDate, equals }, ordinal) => ({
    ...{ browserId, ordinal, version },
    ...(releaseDate !== undefined && { releaseDate: new Date(releaseDate) }),
    ...{ equalsBrowser: equals.browser, equalsVersion: equals.version },
  }));

export const toAliasRows = ({ state: { id: browserId, aliases } }: CustomBrowser) =>
  aliases.map((alias, ordinal) => ({ browserId, ordinal, ...alias, spelling: spellingOf(alias) }));
