import { BASES } from '#libs/compat';
import { choice, Field, id, optional, percentage } from '#libs/hypermedia';
import { SAMPLE } from '#libs/kernel';
import type { Sides } from '../application/comparisons.js';
import { CAUSES, DIFF_CRITERIA, type DiffSort, MEASURES } from '../application/difference.view.js';
import type { DiffListing } from '../application/queries/get-diff.js';
import { basis, withAncestors } from './coverage.query.js';
import { EDITION, SNAPSHOT } from './coverage.shapes.js';
import { FactFilterQuery, segment, sorting, subjectsOf } from './subject-filter.query.js';

/** What is compared with what, and what is told of it. */
export class DiffQuery extends FactFilterQuery {
  @Field(
    optional(id(SAMPLE.earlierSnapshot, { title: 'A snapshot of the audience; absent: the one before the other' })),
  )
  readonly from?: string;
  @Field(optional(id(SNAPSHOT, { title: 'A snapshot of the audience; absent: the latest' }))) readonly to?: string;
  @Field(optional(id(EDITION, { title: 'What the former is measured by; absent: the current edition' })))
  readonly fromEdition?: string;
  @Field(optional(id(EDITION, { title: 'What the latter is measured by; absent: the current edition' })))
  readonly toEdition?: string;

  @Field(segment) readonly segment?: string;

  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;

  @Field(choice(MEASURES, 'full', { title: 'Which share is compared; atMost: full and unknown', default: 'full' }))
  readonly measure!: (typeof MEASURES)[number];

  @Field(optional(choice(CAUSES, 'releases', { title: 'What this has moved, whatever else has' })))
  readonly cause?: (typeof CAUSES)[number];
  @Field(optional(percentage(0.5, { title: 'At least so many points up or down' }))) readonly minChange?: number;

  @Field(sorting(DIFF_CRITERIA, '-change,name', '-size')) readonly sort!: string;
}

export const sidesOf = ({ from, to, fromEdition, toEdition, segment }: DiffQuery): Sides => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(fromEdition !== undefined && { fromEdition }),
  ...(toEdition !== undefined && { toEdition }),
  ...(segment !== undefined && { segment }),
});

export function changesOf(query: DiffQuery): DiffListing {
  const { basis, withAncestors, measure, cause, minChange, sort } = query;
  return {
    ...{ ...subjectsOf(query), basis, withAncestors, measure },
    ...(cause !== undefined && { cause }),
    ...(minChange !== undefined && { minChange }),
    sorts: sort.split(',').map(sortOf),
  };
}

/** The query's pattern lets nothing else through than its criteria, each with a minus or without. */
const sortOf = (criterion: string): DiffSort => ({
  by: criterion.replace('-', '') as DiffSort['by'],
  descending: criterion.startsWith('-'),
});
