import { choice, Field, flag, id, list, OffsetQuery, optional, percentage, text } from '#libs/hypermedia';
import { InvalidParameters } from '#libs/problem-details';
import { BASES, type Standard, VERDICTS } from '#libs/compat';
import { SORT_CRITERIA, type Sort } from '../application/coverage.view.js';
import type { CoverageListing } from '../application/queries/list-coverage.js';
import type { Population } from '../application/surveys.js';
import { EDITION, SNAPSHOT } from './coverage.shapes.js';

const basis = choice(BASES, 'headline', { title: 'Which keys of a feature decide', default: 'headline' });
const withAncestors = flag(false, { title: 'Whether a key also needs what its parents need', default: false });
const snapshot = optional(id(SNAPSHOT, { title: 'A snapshot of the audience; absent: the latest' }));
const edition = optional(id(EDITION, { title: 'An older edition of the catalogue; absent: the current one' }));
const threshold = optional(percentage(90, { title: 'A line to hold the coverage against: adds verdicts' }));

const CRITERION = `-?(${SORT_CRITERIA.join('|')})`;

/** How one subject is asked about. */
export class ReadingQuery {
  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
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

/** How all are asked about: what narrows by a feature's facts narrows keys by those of the feature that they belong to. */
export class CoverageQuery extends OffsetQuery {
  @Field(choice(['features', 'keys'], 'features', { title: 'What is listed', default: 'features' }))
  readonly subject!: 'features' | 'keys';

  @Field(basis) readonly basis!: (typeof BASES)[number];
  @Field(withAncestors) readonly withAncestors!: boolean;
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
  @Field(threshold) readonly threshold?: number;

  @Field(optional(choice(VERDICTS, 'unsafe', { title: 'With threshold: what has this verdict' })))
  readonly verdict?: (typeof VERDICTS)[number];

  @Field(optional(text('grid', { title: 'Words that all occur in the id or name', maxLength: 200 })))
  readonly q?: string;
  @Field(optional(text('css', { title: 'What is in this group itself' }))) readonly group?: string;

  @Field(optional(choice(['high', 'low', 'false'], 'low', { title: 'What has this Baseline' })))
  readonly baseline?: 'high' | 'low' | 'false';

  @Field(optional(flag(false, { title: 'What developers are advised against, or all else' })))
  readonly discouraged?: boolean;
  @Field(optional(percentage(90, { title: 'At least so much full support' }))) readonly minFull?: number;
  @Field(optional(percentage(95, { title: 'At most so much full support' }))) readonly maxFull?: number;
  @Field(optional(text('css.properties.', { title: 'With subject=keys: those that begin so', maxLength: 200 })))
  readonly prefix?: string;
  @Field(optional(text('grid', { title: 'With subject=keys: those of this feature', maxLength: 200 })))
  readonly feature?: string;

  @Field(
    text('-full,name', {
      title: `${SORT_CRITERIA.join(', ')}, descending after -; what is equal comes by id`,
      pattern: `^${CRITERION}(,${CRITERION})*$`,
      mustBe: `be criteria separated by commas, each descending after -; they are ${SORT_CRITERIA.join(', ')}`,
      default: '-full',
    }),
  )
  readonly sort!: string;
}

type Common = Pick<ReadingQuery, 'basis' | 'withAncestors' | 'snapshot' | 'edition' | 'threshold'>;

/** What links from one answer to another have to ask again; what is the default anyway is not named. */
export const askedAgain = ({ basis, withAncestors, snapshot, edition, threshold }: Common) => ({
  ...(basis !== 'headline' && { basis }),
  ...(withAncestors && { withAncestors }),
  ...(snapshot !== undefined && { snapshot }),
  ...(edition !== undefined && { edition }),
  ...(threshold !== undefined && { threshold }),
});

/** How a subject is read, and the line that it is held against: what surely has full support must reach it. */
export const readingOf = ({ basis, withAncestors, threshold }: Common) => ({
  ...{ basis, withAncestors },
  ...(threshold !== undefined && { standard: standardOf(threshold) }),
});

const standardOf = (threshold: number): Standard => ({ threshold, counts: 'full', bound: 'atLeast' });

/** Whose coverage, and by what. */
export const populationOf = (
  audienceId: string,
  { snapshot, edition }: Pick<ReadingQuery, 'snapshot' | 'edition'>,
): Population => ({
  audienceId,
  ...(snapshot !== undefined && { snapshotId: snapshot }),
  ...(edition !== undefined && { editionId: edition }),
});

export function listingOf(query: CoverageQuery): CoverageListing {
  refuseUnfit(query);
  const { subject, basis, withAncestors, threshold, verdict, q, sort, offset, limit, ...rest } = query;
  const { group, baseline, discouraged, minFull, maxFull, prefix, feature } = rest;
  return {
    kind: subject === 'keys' ? 'key' : 'feature',
    ...{ basis, withAncestors, offset, limit },
    filter: { text: q, group, baseline, discouraged, minFull, maxFull, prefix, feature },
    ...(threshold !== undefined && { against: { standard: standardOf(threshold), ...(verdict && { verdict }) } }),
    sorts: toSorts(sort),
  };
}

/** Parameters that mean nothing without, or beside, another. */
function refuseUnfit({ subject, threshold, verdict, prefix, feature }: CoverageQuery): void {
  const faults = Object.entries({ prefix, feature }).flatMap(([name, value]) =>
    value !== undefined && subject !== 'keys'
      ? [{ pointer: `/${name}`, detail: `${name} is of keys: ask with subject=keys.`, code: 'only-of-keys' }]
      : [],
  );
  if (verdict !== undefined && threshold === undefined)
    faults.push({ pointer: '/threshold', detail: 'A verdict is of a threshold: ask for both.', code: 'missing' });
  if (faults.length > 0) throw new InvalidParameters(faults);
}

/** The query's pattern lets nothing else through than criteria, each with a minus or without. */
const toSorts = (sort: string): Sort[] =>
  sort.split(',').map((criterion) => ({
    by: criterion.replace('-', '') as Sort['by'],
    descending: criterion.startsWith('-'),
  }));
