import type { OffsetRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CustomBrowserState } from '../../domain/custom-browser.js';
import type { BrowserRecord } from '../../domain/edition-contents.js';
import { type AdditionView, toAdditionView } from '../addition-view.js';
import { type KnownBrowser, KnownBrowsers } from '../known-browsers.js';
import { type EditionPage, pageOf } from '../page.js';

export interface BrowserView {
  readonly id: string;
  readonly name: string;
  readonly type: BrowserType;
  readonly upstream?: string;
  readonly releaseCount: number;
  /** The newest release that is out, and not a preview of what comes. */
  readonly currentVersion?: string;
  /** There where the workspace added it. */
  readonly own?: AdditionView & Pick<CustomBrowserState, 'releases' | 'aliases'>;
}

export type BrowserType = BrowserRecord['type'];

export interface BrowserFilter {
  readonly custom?: boolean;
  readonly types?: readonly BrowserType[];
}

/** The browsers of an edition, by id. */
export class ListBrowsers extends Query<EditionPage<BrowserView>> {
  constructor(
    readonly page: OffsetRequest,
    readonly filter: BrowserFilter = {},
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(ListBrowsers)
export class ListBrowsersHandler implements IQueryHandler<ListBrowsers> {
  constructor(private readonly known: KnownBrowsers) {}

  async execute({ page, filter, editionId: asked }: ListBrowsers): Promise<EditionPage<BrowserView>> {
    const { editionId, browsers } = await this.known.of(asked);
    return pageOf(editionId, browsers.filter(askedFor(filter)), page, toBrowserView);
  }
}

const askedFor =
  ({ custom, types }: BrowserFilter) =>
  ({ own, type }: KnownBrowser): boolean =>
    (custom === undefined || custom === (own !== undefined)) && (types?.includes(type) ?? true);

export function toBrowserView({
  id,
  name,
  type,
  upstream,
  releases,
  own,
  hidesUpstream = false,
}: KnownBrowser): BrowserView {
  const current = releases.findLast(({ status }) => status === 'current');
  return {
    ...{ id, name, type, releaseCount: releases.length },
    ...(upstream && { upstream }),
    ...(current && { currentVersion: current.version }),
    ...(own && { own: { releases: own.releases, aliases: own.aliases, ...toAdditionView(own, hidesUpstream) } }),
  };
}
