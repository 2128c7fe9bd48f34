import { choice, decimal, Field, flag, list, optional, percentage, text } from '#libs/hypermedia';
import { BASES, type Standard, THRESHOLDS, VERDICTS } from '#libs/compat';
import { SORT_CRITERIA } from '../application/coverage.view.js';
import type { CoverageListing } from '../application/queries/list-coverage.js';
import type { Population } from '../application/surveys.js';
import {
  edition,
  segment,
  snapshot,
  sorting,
  sortsOf,
  SubjectFilterQuery,
  subjectsOf,
} from './subject-filter.query.js';

export { edition, segment, snapshot };

export const basis = choice(BASES, 'headline', { title: 'Which keys of a feature decide', default: 'headline' });
export const withAncestors = flag(false, { title: 'Whether a key also needs what its parents need', default: false });
export const threshold = optional(
  decimal(90, { title: 'A line to hold the coverage against: adds verdicts', ...THRESHOLDS }),
);

/** How one subject is asked about. */
export class ReadingQuery {
  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
  @Field(segment) readonly segment?: string;
  @Field(threshold) readonly threshold?: number;
}

/** How several are asked about together. */
export class JointQuery extends ReadingQuery {
  @Field(
    list(text('backdrop-filter', { title: 'A feature or key; repeat it for each', maxLength: 200 }), {
      title: 'Features and keys, at most 100',
      ...{ minItems: 1, maxItems: 100 },
    }),
  )
  readonly subject!: readonly string[];
}

/** How all are asked about. */
export class CoverageQuery extends SubjectFilterQuery {
  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;
  @Field(threshold) readonly threshold?: number;

  @Field(optional(choice(VERDICTS, 'unsafe', { title: 'With threshold: what has this verdict' })))
  readonly verdict?: (typeof VERDICTS)[number];

  @Field(optional(percentage(90, { title: 'At least so much full support' }))) readonly minFull?: number;
  @Field(optional(percentage(95, { title: 'At most so much full support' }))) readonly maxFull?: number;

  @Field(sorting(SORT_CRITERIA, '-full,name', '-full')) readonly sort!: string;
}

type Common = Pick<ReadingQuery, 'basis' | 'withAncestors' | 'snapshot' | 'edition' | 'segment' | 'threshold'>;

/** What links from one answer to another have to ask again; what is the default anyway is not named. */
export const askedAgain = ({ basis, withAncestors, snapshot, edition, segment, threshold }: Common) => ({
  ...(basis !== 'headline' && { basis }),
  ...(withAncestors && { withAncestors }),
  ...(snapshot !== undefined && { snapshot }),
  ...(edition !== undefined && { edition }),
  ...(segment !== undefined && { segment }),
  ...(threshold !== undefined && { threshold }),
});

/** How a subject is read, and the line that it is held against: what surely has full support must reach it. */
export const readingOf = ({ basis, withAncestors, threshold }: Omit<Common, 'snapshot' | 'edition' | 'segment'>) => ({
  ...{ basis, withAncestors },
  ...(threshold !== undefined && { standard: standardOf(threshold) }),
});

const standardOf = (threshold: number): Standard => ({ threshold, counts: 'full', bound: 'atLeast' });

/** Whose coverage, and by what. */
export const populationOf = (
  audienceId: string,
  { snapshot, edition, segment }: Pick<ReadingQuery, 'snapshot' | 'edition' | 'segment'>,
): Population => ({
  audienceId,
  ...(snapshot !== undefined && { snapshotId: snapshot }),
  ...(edition !== undefined && { editionId: edition }),
  ...(segment !== undefined && { segment }),
});

export function listingOf(query: CoverageQuery): CoverageListing {
  const { basis, withAncestors, threshold, verdict, minFull, maxFull, sort } = query;
  const { filter, ...listed } = subjectsOf(query, verdict === undefined || threshold !== undefined ? [] : [OF_A_LINE]);
  return {
    ...{ ...listed, basis, withAncestors, filter: { ...filter, minFull, maxFull }, sorts: sortsOf(sort) },
    ...(threshold !== undefined && { against: { standard: standardOf(threshold), ...(verdict && { verdict }) } }),
  };
}

const OF_A_LINE = { pointer: '/threshold', detail: 'A verdict is of a threshold: ask for both.', code: 'missing' };
