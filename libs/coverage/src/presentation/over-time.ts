import type { Resource } from '#libs/hypermedia';
import type { askedAgain } from './coverage.query.js';
import { showForecast } from './forecast.affordances.js';
import { listSegmentCoverage } from './segments.affordances.js';
import { showTrend } from './trend.affordances.js';

type Asked = ReturnType<typeof askedAgain>;

/** How the same went, and will go: of whatever snapshot it is asked. */
export function overTime(shown: Resource, audienceId: string, ids: readonly string[], asked: Asked): Resource {
  const { snapshot: _snapshot, ...always } = asked;
  const { withAncestors: _withAncestors, ...alone } = always;
  const [subject] = ids;
  return ids.length > 1
    ? shown.link(showTrend.at({ audienceId }, { ...always, subject: ids, joint: true }))
    : shown
        .link(showTrend.at({ audienceId }, { ...always, subject: ids }))
        .link(showForecast.at({ audienceId }, { ...alone, subject }));
}

/** The same of every segment, of whichever it is asked. */
export function bySegment(shown: Resource, audienceId: string, subjectId: string, asked: Asked): Resource {
  const { segment: _segment, ...always } = asked;
  return shown.link(listSegmentCoverage.at({ audienceId, subjectId }, always));
}
