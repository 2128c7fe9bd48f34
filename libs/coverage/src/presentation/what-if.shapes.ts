import { BASES, BOUNDS, COUNTS, THRESHOLDS } from '#libs/compat';
import { choice, decimal, Field, integer, list, object, optional, percentage, shape, text } from '#libs/hypermedia';
import { type Change, CHANGES, type WhatIfListing } from '../application/queries/list-what-if.js';
import { SORT_CRITERIA } from '../application/coverage.view.js';
import { counted, judgedWithin, source } from './coverage.shapes.js';
import { basis, withAncestors } from './coverage.query.js';
import { sorting, sortsOf, SubjectFilterQuery, subjectsOf } from './subject-filter.query.js';

/** What is imagined, of which subjects, and which of them are listed. */
export class WhatIfQuery extends SubjectFilterQuery {
  @Field(decimal(95, { title: 'The line as it is', ...THRESHOLDS, default: 95 })) readonly threshold!: number;
  @Field(optional(decimal(90, { title: 'Where the line would be; absent: where it is', ...THRESHOLDS })))
  readonly newThreshold?: number;

  @Field(
    optional(
      list(text('safari_ios <= 15.3', { maxLength: 100 }), {
        title: 'What would be given up: ie, safari_ios <= 15.3, chrome 80-90; repeat it for each, at most 100',
        maxItems: 100,
      }),
    ),
  )
  readonly without?: readonly string[];

  @Field(
    optional(
      list(text('chrome_android*2', { maxLength: 100 }), {
        title: 'How many visits each of a browser would stand for: chrome_android*2; repeat it for each, at most 100',
        maxItems: 100,
      }),
    ),
  )
  readonly weigh?: readonly string[];

  @Field(
    optional(
      list(text('DE*2', { maxLength: 210 }), {
        title: 'How many visits each of a segment would stand for: DE*2; repeat it for each, at most 100',
        maxItems: 100,
      }),
    ),
  )
  readonly scale?: readonly string[];

  @Field(choice(COUNTS, 'full', { title: 'What is support', default: 'full' }))
  readonly counts!: (typeof COUNTS)[number];
  @Field(choice(BOUNDS, 'atLeast', { title: 'Which end of the interval must reach the line', default: 'atLeast' }))
  readonly bound!: (typeof BOUNDS)[number];
  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;

  @Field(
    choice(CHANGES, 'gained', {
      title: 'What becomes safe, what no longer is, what gets any other verdict, or all',
      default: 'moved',
    }),
  )
  readonly change!: Change;

  @Field(sorting(SORT_CRITERIA, '-full,name', '-full')) readonly sort!: string;
}

export function whatIfListingOf(query: WhatIfQuery): WhatIfListing {
  const { threshold, newThreshold = threshold, counts, bound, sort, ...rest } = query;
  const { basis, withAncestors, change, without = [], weigh = [], scale = [] } = rest;
  return {
    ...{ ...subjectsOf(query), basis, withAncestors, change, without, weigh, scale, newThreshold },
    standard: { threshold, counts, bound },
    sorts: sortsOf(sort),
  };
}

const verdicts = {
  safe: integer(905, { title: 'Subjects that are safe' }),
  unsafe: integer(231),
  undecided: integer(68),
};

export const whatIfContext = {
  ...source,
  threshold: percentage(95, { title: 'The line as it is' }),
  newThreshold: percentage(95, { title: 'Where the line would be' }),
  lost: object(counted, { title: 'Visits that would be lost' }),
  visitsAfter: decimal(43_013, { title: 'Every visit that there would be: the whole of the percentages after' }),
  before: object(verdicts, { title: 'Verdicts as they are, of all that the filter lets through' }),
  after: object(verdicts, { title: 'Verdicts as they would be' }),
};

export const whatIfShape = shape('WhatIf', {
  kind: choice(['feature', 'key'], 'feature'),
  id: text('backdrop-filter', { title: "web-features' id of the feature, or BCD's name of the key" }),
  name: text('backdrop-filter'),
  before: object(judgedWithin, { title: 'Its coverage and verdict as they are' }),
  after: object(judgedWithin, { title: 'As they would be' }),
});
