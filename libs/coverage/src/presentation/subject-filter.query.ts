import { choice, Field, flag, id, OffsetQuery, optional, text } from '#libs/hypermedia';
import type { Fault } from '#libs/kernel';
import { InvalidParameters } from '#libs/problem-details';
import type { CoverageListing } from '../application/queries/list-coverage.js';
import { EDITION, SNAPSHOT } from './coverage.shapes.js';

export const snapshot = optional(id(SNAPSHOT, { title: 'A snapshot of the audience; absent: the latest' }));
export const edition = optional(id(EDITION, { title: 'An older edition of the catalogue; absent: the current one' }));

export const segment = optional(text('DE', { title: 'The visits of this segment alone; absent: all', maxLength: 200 }));

/** How a list of features or keys is asked for: what narrows by a feature's facts narrows keys by those of the feature that they belong to. */
export class FactFilterQuery extends OffsetQuery {
  @Field(choice(['features', 'keys'], 'features', { title: 'What is listed', default: 'features' }))
  readonly subject!: 'features' | 'keys';

  @Field(optional(text('grid', { title: 'Words that all occur in the id or name', maxLength: 200 })))
  readonly q?: string;
  @Field(optional(text('css', { title: 'What is in this group itself' }))) readonly group?: string;

  @Field(optional(choice(['high', 'low', 'false'], 'low', { title: 'What has this Baseline' })))
  readonly baseline?: 'high' | 'low' | 'false';

  @Field(optional(flag(false, { title: 'What developers are advised against, or all else' })))
  readonly discouraged?: boolean;
  @Field(optional(text('css.properties.', { title: 'With subject=keys: those that begin so', maxLength: 200 })))
  readonly prefix?: string;
  @Field(optional(text('grid', { title: 'With subject=keys: those of this feature', maxLength: 200 })))
  readonly feature?: string;
}

/** The same of one snapshot, by one edition. */
export class SubjectFilterQuery extends FactFilterQuery {
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
  @Field(segment) readonly segment?: string;
}

/** What is listed, and which part of it. Refuses what means nothing of features, together with other faults of the query. */
export function subjectsOf(
  query: FactFilterQuery,
  others: readonly Fault[] = [],
): Pick<CoverageListing, 'kind' | 'filter' | 'offset' | 'limit'> {
  const { subject, q, group, baseline, discouraged, prefix, feature, offset, limit } = query;
  const faults = [...(subject === 'keys' ? [] : faultsOfKeys({ prefix, feature })), ...others];
  if (faults.length > 0) throw new InvalidParameters(faults);
  return {
    kind: subject === 'keys' ? 'key' : 'feature',
    filter: { text: q, group, baseline, discouraged, prefix, feature },
    ...{ offset, limit },
  };
}

const faultsOfKeys = (asked: Readonly<Record<string, unknown>>): readonly Fault[] =>
  Object.entries(asked).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [{ pointer: `/${name}`, detail: `${name} is of keys: ask with subject=keys.`, code: 'only-of-keys' }],
  );

/** In which order: criteria, each with a minus where it descends. */
export function sorting(criteria: readonly string[], example: string, standard: string) {
  const criterion = `-?(${criteria.join('|')})`;
  const names = criteria.join(', ');
  return text(example, {
    title: `${names}, descending after -; what is equal comes by id`,
    pattern: `^${criterion}(,${criterion})*$`,
    mustBe: `be criteria separated by commas, each descending after -; they are ${names}`,
    default: standard,
  });
}

/** The query's pattern lets nothing else through than its criteria, each with a minus or without. */
export const sortsOf = (sort: string): CoverageListing['sorts'] =>
  sort.split(',').map((criterion) => ({
    by: criterion.replace('-', '') as CoverageListing['sorts'][number]['by'],
    descending: criterion.startsWith('-'),
  }));
