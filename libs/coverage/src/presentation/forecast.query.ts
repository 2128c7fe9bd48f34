import { BASES } from '#libs/compat';
import { Field, integer, text } from '#libs/hypermedia';
import type { ForecastReading } from '../application/forecasting.js';
import { basis, readingOf, threshold } from './coverage.query.js';
import { edition, segment } from './subject-filter.query.js';

export const horizonMonths = integer(12, {
  title: 'How many months after the latest snapshot',
  ...{ minimum: 1, maximum: 36, default: 12 },
});

/** How the future of one subject is asked for. */
export class ForecastQuery {
  @Field(text('backdrop-filter', { title: 'A feature or key', maxLength: 200 })) readonly subject!: string;
  @Field(threshold) readonly threshold?: number;
  @Field(horizonMonths) readonly horizonMonths!: number;
  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(edition) readonly edition?: string;
  @Field(segment) readonly segment?: string;
}

export function forecastOf(asked: ForecastQuery): ForecastReading {
  const { horizonMonths: months, edition: editionId, segment, ...query } = asked;
  const { basis: which, standard } = readingOf({ ...query, withAncestors: false });
  return {
    ...{ basis: which, horizonMonths: months },
    ...(standard && { standard }),
    ...(editionId !== undefined && { editionId }),
    ...(segment !== undefined && { segment }),
  };
}
