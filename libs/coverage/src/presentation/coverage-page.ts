import { showAudience } from '#libs/audiences/contract';
import { collection, linkingOn, type Resource } from '#libs/hypermedia';
import type { SourceView } from '../application/coverage.view.js';
import { explainCoverage, joinCoverage, listCoverage } from './coverage.affordances.js';
import { askedAgain, type CoverageQuery, type ReadingQuery } from './coverage.query.js';
import { fromSource } from './coverage.resource.js';

/** The page of a listing, and where it leads, however its items are written. */
export function linkedPage(
  of: typeof listCoverage,
  { items: _items, total, ...source }: SourceView & { readonly total: number; readonly items: readonly unknown[] },
  coverages: readonly Resource[],
  query: CoverageQuery,
): Resource {
  const { audienceId } = source;
  const page = { offset: query.offset, limit: query.limit, total };
  return fromSource(collection(of, { audienceId }, query, page, coverages, source), source)
    .link(showAudience.at({ audienceId }), 'up')
    .link(explainCoverage.template({ audienceId }))
    .link(joinCoverage.template({ audienceId }));
}

/** Whoever asked for what is no key but where keys begin, is led to their coverage. */
export const toKeysBelow = (audienceId: string, query: ReadingQuery) =>
  linkingOn('not-found', ({ prefix }) =>
    typeof prefix === 'string'
      ? listCoverage.at({ audienceId }, { ...askedAgain(query), subject: 'keys', prefix })
      : undefined,
  );
