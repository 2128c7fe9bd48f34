import { collection, resource, type Resource } from '#libs/hypermedia';
import type { SegmentCoverageListView } from '../application/queries/list-segment-coverage.js';
import { explainCoverage } from './coverage.affordances.js';
import { askedAgain } from './coverage.query.js';
import { fromSource } from './coverage.resource.js';
import { segmentCoverageShape } from './coverage.shapes.js';
import { listSegmentCoverage } from './segments.affordances.js';
import type { SegmentsQuery } from './segments.query.js';

/** Each segment leads to the coverage of its visits alone, explained. */
export function segmentsResource(view: SegmentCoverageListView, query: SegmentsQuery): Resource {
  const { items, total, ...source } = view;
  const at = { audienceId: source.audienceId, subjectId: source.id };
  const asked = askedAgain(query);
  const page = { offset: query.offset, limit: query.limit, total };
  const segments = items.map((item) =>
    resource(segmentCoverageShape, item).self(
      explainCoverage.at(at, { ...asked, snapshot: source.snapshotId, segment: item.segment }),
    ),
  );
  return fromSource(collection(listSegmentCoverage, at, query, page, segments, source), source).link(
    explainCoverage.at(at, asked),
    'up',
  );
}
