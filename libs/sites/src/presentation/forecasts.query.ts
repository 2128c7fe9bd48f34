import { FactFilterQuery, type ForecastListing, horizonMonths, segment, subjectsOf } from '#libs/coverage/contract';
import { choice, Field, id, optional } from '#libs/hypermedia';
import { EDITION } from './examples.js';

/** What is listed of what is not safe yet. */
const LISTED = ['crosses', 'beyond-horizon', 'needs-support', 'too-few-snapshots'] as const;

/** Which part of the future is listed. */
export class ForecastsQuery extends FactFilterQuery {
  @Field(optional(id(EDITION, { title: 'An older edition of the catalogue; absent: the current one' })))
  readonly edition?: string;
  @Field(segment) readonly segment?: string;
  @Field(horizonMonths) readonly horizonMonths!: number;

  @Field(choice(LISTED, 'crosses', { title: 'What comes to this', default: 'crosses' }))
  readonly outcome!: (typeof LISTED)[number];
}

export const forecastsOf = (query: ForecastsQuery): Omit<ForecastListing, 'standard' | 'basis'> => ({
  ...{ ...subjectsOf(query), horizonMonths: query.horizonMonths, outcome: query.outcome },
  ...(query.edition !== undefined && { editionId: query.edition }),
  ...(query.segment !== undefined && { segment: query.segment }),
});
