import { BASES, COUNTS } from '#libs/compat';
import {
  choice,
  decimal,
  Field,
  flag,
  integer,
  list,
  object,
  optional,
  percentage,
  shape,
  text,
} from '#libs/hypermedia';
import type { FrontierTerms } from '../application/queries/get-frontier.js';
import { counted, source } from './coverage.shapes.js';
import { basis, edition, segment, snapshot } from './coverage.query.js';

const counts = { title: 'What is support: full support, or also what is partial, prefixed or renamed' };

const MOST_GIVEN_UP = 20;

/** What a frontier is drawn of. */
export class FrontierQuery {
  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(choice(COUNTS, 'full', { ...counts, default: 'full' })) readonly counts!: FrontierTerms['counts'];
  @Field(
    decimal(20, {
      title: 'The largest percentage of all visits that may be given up',
      ...{ minimum: 0, maximum: 50, decimals: 4, default: MOST_GIVEN_UP },
    }),
  )
  readonly mostGivenUp!: number;
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
  @Field(segment) readonly segment?: string;
}

/** What is the default anyway is not named. */
export const askedAgainOf = ({ basis, counts, mostGivenUp, snapshot, edition, segment }: FrontierQuery) => ({
  ...(basis !== 'headline' && { basis }),
  ...(counts !== 'full' && { counts }),
  ...(mostGivenUp !== MOST_GIVEN_UP && { mostGivenUp }),
  ...(snapshot !== undefined && { snapshot }),
  ...(edition !== undefined && { edition }),
  ...(segment !== undefined && { segment }),
});

const { withAncestors: _withAncestors, ...ofFeatures } = source;

const floor = {
  browser: text('safari_ios', { title: "BCD's id of a browser of which something is given up" }),
  name: text('Safari on iOS'),
  from: optional(text('16.4', { title: 'The oldest release seen that is kept; absent: none is' })),
  givenUp: object(counted, { title: 'Its older visits' }),
};

export const frontierShape = shape('Frontier', {
  ...ofFeatures,
  counts: choice(COUNTS, 'full', counts),
  mostGivenUp: percentage(20, { title: 'The largest percentage of all visits that may be given up' }),
  unidentified: object(counted, { title: 'Visits of no known release: they have no floor, and are never given up' }),
  known: integer(1183, { title: 'How many features there are' }),
  points: list(
    object({
      givenUp: object(counted, { title: 'Visits that are given up' }),
      features: integer(618, { title: 'How many features all visits of known releases that are left support' }),
      atMost: integer(618, {
        title: 'The most that any floors bring for as many visits, or more up to the next point',
      }),
      exact: flag(true, { title: 'Whether it is proved that none bring more' }),
      gained: list(text('has'), { title: 'Features that the point before does not bring' }),
      lost: list(text('dialog'), { title: 'Features that only the point before brings' }),
      floors: list(object(floor), { title: 'What is given up, browser by browser' }),
    }),
    { title: 'By the visits that are given up, the fewest first' },
  ),
});
