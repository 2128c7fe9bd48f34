import { BASES } from '#libs/compat';
import { decimal, Field, OffsetQuery } from '#libs/hypermedia';
import type { SegmentListing } from '../application/queries/list-segment-coverage.js';
import { basis, readingOf, threshold, withAncestors } from './coverage.query.js';
import { edition, snapshot } from './subject-filter.query.js';

/** How the segments of a snapshot are asked about, on one subject. */
export class SegmentsQuery extends OffsetQuery {
  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
  @Field(threshold) readonly threshold?: number;

  @Field(decimal(100, { title: 'Segments with at least so many visits', minimum: 0, default: 0 }))
  readonly minVisits!: number;
}

export const segmentsOf = (query: SegmentsQuery): SegmentListing => ({
  ...{ ...readingOf(query), minimumVisits: query.minVisits, offset: query.offset, limit: query.limit },
});
