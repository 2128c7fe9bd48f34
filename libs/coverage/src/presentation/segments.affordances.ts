import { aCollectionOf, affordance, object, text } from '#libs/hypermedia';
import { audienceId, ofAudience } from './coverage.affordances.js';
import { coverageShape, judgedWithin, segmentCoverageShape, source } from './coverage.shapes.js';
import { SegmentsQuery } from './segments.query.js';

const { segment: _segment, ...origin } = source;
const { kind, id, name } = coverageShape.members;

export const listSegmentCoverage = affordance({
  ...ofAudience,
  name: 'listSegmentCoverage',
  rel: 'plimsoll:segments',
  path: '/audiences/{audienceId}/coverage/{subjectId}/segments',
  params: { audienceId, subjectId: text('backdrop-filter', { title: 'A feature or a compat key' }) },
  title: 'Coverage by segment',
  about:
    'The coverage of one feature or key in each segment of a snapshot, the least covered first, beside that of all visits together, which may hide it. ' +
    'Percentages of a segment are of its own visits. Nothing is listed of a snapshot that was imported without a dimension.',
  query: SegmentsQuery,
  answers: aCollectionOf(segmentCoverageShape, 'plimsoll:segments', {
    ...{ ...origin, kind, id, name },
    whole: object(judgedWithin, { title: 'The coverage of all visits together' }),
  }),
  refuses: ['split-subject'],
});
