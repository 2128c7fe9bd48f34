import type { AliasRelease } from '#libs/compat';
import type { Prisma } from '#libs/persistence';
import type { StoredAliasView } from '../application/browser-alias-views.js';
import { BrowserAlias, type BrowserAliasState } from '../domain/browser-alias.js';

type Row = Prisma.BrowserAliasGetPayload<object>;

const calledIn = ({ name, os, ofVersion }: Row): BrowserAliasState['called'] => ({
  name,
  ...(os !== null && { os }),
  ...(ofVersion !== null && { version: ofVersion }),
});

export const toState = (row: Row): BrowserAliasState => {
  const { id, browser, release, version, createdAt, updatedAt } = row;
  return {
    ...{ id, called: calledIn(row), browser, release: release as AliasRelease },
    ...{ version, createdAt, updatedAt },
  };
};

export const toAlias = (row: Row): BrowserAlias => BrowserAlias.restore(toState(row));

export const toRow = ({ spelling, state: { called, ...row } }: BrowserAlias) => ({
  ...{ ...row, name: called.name, os: called.os ?? null, ofVersion: called.version ?? null },
  spelling,
});

export const toView = (row: Row): StoredAliasView => ({
  ...{ id: row.id, ...calledIn(row), browser: row.browser, release: row.release as AliasRelease },
  ...{ revision: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() },
});
