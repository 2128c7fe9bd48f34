import { resource, type Resource } from '#libs/hypermedia';
import type { ExplainedItemView, ExplainedListView } from '../application/queries/list-explained-coverage.js';
import { countedExplanation, countedShares, countedSubject, expected } from './counted-shares.js';
import { linkedPage } from './coverage-page.js';
import { explainCoverageV2, listCoverageV2 } from './coverage-v2.affordances.js';
import { coverageV2Shape, explainedV2Shape, rowShape } from './coverage-v2.shapes.js';
import { askedAgain, type CoverageQuery, type ReadingQuery } from './coverage.query.js';
import { linkedExplanation } from './coverage.resource.js';
import type { Explained, Whole } from './whole-coverage.js';

/** A listing with all that is known of each but release by release and month by month; as CSV it has no lists. */
export function pageV2(view: ExplainedListView, query: CoverageQuery): Resource {
  const coverages = view.items.map((item) => itemOf(view.audienceId, item, query));
  return linkedPage(listCoverageV2, view, coverages, query).with({ rows: rowShape });
}

function itemOf(audienceId: string, item: ExplainedItemView, query: CoverageQuery): Resource {
  const { browsers, blockers } = countedExplanation(item);
  const shown = resource(coverageV2Shape, {
    ...countedSubject(item, query.threshold),
    browsers: browsers.map(({ ranges: _ranges, ...browser }) => browser),
    blockers,
    ...(item.forecast && { forecast: outlookOf(item.forecast) }),
  });
  return shown.self(explainCoverageV2.at({ audienceId, subjectId: item.id }, askedAgain(query)));
}

function outlookOf(forecast: NonNullable<Whole['forecast']>) {
  const { points: _points, ...outlook } = expected(forecast);
  return outlook;
}

/** A coverage with what is to be expected, or an id that was split. */
export function explainedV2(
  view: Exclude<Whole['coverage'], { kind: 'moved' }>,
  forecast: Whole['forecast'],
  query: ReadingQuery,
): Resource {
  const shown = view.kind === 'split' ? resource(explainedV2Shape, view) : explained(view, forecast, query.threshold);
  return linkedExplanation(shown, view, query);
}

function explained(view: Explained, forecast: Whole['forecast'], threshold?: number): Resource {
  const { verdict: _verdict, keys, ...source } = view;
  const counted = keys?.map(({ id, headline, ...shares }) => ({ id, headline, ...countedShares(shares, threshold) }));
  return resource(explainedV2Shape, {
    ...source,
    ...countedSubject(view, threshold),
    ...countedExplanation(view),
    ...(counted && { keys: counted }),
    ...(forecast && { forecast: expected(forecast) }),
  });
}
