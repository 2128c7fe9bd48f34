import { BASES } from '#libs/compat';
import { day, Field, flag, integer, list, optional, text } from '#libs/hypermedia';
import { InvalidParameters } from '#libs/problem-details';
import type { TrendReading } from '../application/queries/get-trend.js';
import { basis, readingOf, threshold, withAncestors } from './coverage.query.js';
import { edition, segment } from './subject-filter.query.js';

/** How the trend of some subjects is asked for. */
export class TrendQuery {
  @Field(
    list(text('backdrop-filter', { title: 'A feature or key; repeat it for each', maxLength: 200 }), {
      title: 'Features and keys, at most 100',
      ...{ minItems: 1, maxItems: 100 },
    }),
  )
  readonly subject!: readonly string[];

  @Field(flag(false, { title: 'Whether to tell of all of them together, too', default: false }))
  readonly joint!: boolean;

  @Field(optional(day('2026-01-01', { title: 'Snapshots that ended on this day or later' }))) readonly from?: string;
  @Field(optional(day('2026-12-31', { title: 'Snapshots that began on this day or before' }))) readonly to?: string;

  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;
  @Field(edition) readonly edition?: string;
  @Field(segment) readonly segment?: string;
  @Field(threshold) readonly threshold?: number;

  @Field(integer(0, { title: 'How many points to pass over', minimum: 0, maximum: 1_000_000, default: 0 }))
  readonly offset!: number;
  @Field(integer(500, { title: 'How many points to answer at most', minimum: 1, maximum: 500, default: 500 }))
  readonly limit!: number;
}

export function trendOf(query: TrendQuery): TrendReading {
  const { joint, from, to, edition, segment, offset, limit } = query;
  if (from !== undefined && to !== undefined && to < from) throw new InvalidParameters([TO_BEFORE_FROM]);
  return {
    ...readingOf(query),
    ...{ joint, offset, limit },
    ...(edition !== undefined && { editionId: edition }),
    ...(segment !== undefined && { segment }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

const TO_BEFORE_FROM = { pointer: '/to', detail: 'to is a day before from.', code: 'before-from' };
