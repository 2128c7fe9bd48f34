import { VERDICTS, type Verdict } from '#libs/compat';
import { type CoverageListing, SORT_CRITERIA } from '#libs/coverage/contract';
import { choice, Field, flag, id, OffsetQuery, optional, text } from '#libs/hypermedia';
import type { Pin } from '../application/site-grounds.js';
import { EDITION, SNAPSHOT } from './verdicts.shapes.js';

const snapshot = optional(id(SNAPSHOT, { title: 'A snapshot of the audience; absent: the latest' }));
const edition = optional(id(EDITION, { title: 'An older edition of the catalogue; absent: the current one' }));

/** What one verdict is asked with. */
export class PinQuery {
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
}

/** A part of a list of what is at risk. */
export class RisksQuery extends OffsetQuery {
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
}

/** What narrows by a feature's facts narrows keys by those of the feature that they belong to. */
export class OpportunitiesQuery extends RisksQuery {
  @Field(choice(['features', 'keys'], 'features', { title: 'What is listed', default: 'features' }))
  readonly subject!: 'features' | 'keys';

  @Field(optional(text('grid', { title: 'Words that all occur in the id or name', maxLength: 200 })))
  readonly q?: string;
  @Field(optional(text('css', { title: 'What is in this group itself' }))) readonly group?: string;

  @Field(optional(choice(['high', 'low', 'false'], 'low', { title: 'What has this Baseline' })))
  readonly baseline?: 'high' | 'low' | 'false';

  @Field(optional(flag(false, { title: 'What developers are advised against, or all else' })))
  readonly discouraged?: boolean;
  @Field(optional(text('css.properties.', { title: 'Keys that begin so', maxLength: 200 }))) readonly prefix?: string;
  @Field(optional(text('grid', { title: 'Keys of this feature', maxLength: 200 }))) readonly feature?: string;
}

const CRITERIA = ['distance', ...SORT_CRITERIA];
const CRITERION = `-?(${CRITERIA.join('|')})`;

export class VerdictsQuery extends OpportunitiesQuery {
  @Field(optional(choice(VERDICTS, 'unsafe', { title: 'What has this verdict' }))) readonly verdict?: Verdict;

  @Field(optional(flag(false, { title: 'Whether a decision about it is under way or in force' })))
  readonly adopted?: boolean;

  @Field(
    text('-distance,name', {
      title: `${CRITERIA.join(', ')}, descending after -; what is equal comes by id`,
      pattern: `^${CRITERION}(,${CRITERION})*$`,
      mustBe: `be criteria separated by commas, each one of ${CRITERIA.join(', ')}`,
      default: '-distance',
    }),
  )
  readonly sort!: string;
}

/** Which facts are asked for. */
export const pinOf = ({ snapshot, edition }: PinQuery): Pin => ({
  ...(snapshot !== undefined && { snapshotId: snapshot }),
  ...(edition !== undefined && { editionId: edition }),
});

/** What links from one answer to another have to ask again. */
export const pinnedAgain = ({ snapshot, edition }: PinQuery) => ({
  ...(snapshot !== undefined && { snapshot }),
  ...(edition !== undefined && { edition }),
});

export const listingOf = (query: OpportunitiesQuery) => {
  const { subject, q: text, group, baseline, discouraged, prefix, feature, offset, limit } = query;
  const filter = { text, group, baseline, discouraged, prefix, feature };
  return { kind: subject === 'keys' ? ('key' as const) : ('feature' as const), filter, offset, limit };
};

/** The query's pattern lets nothing else through than criteria, each with a minus or without. */
export const sortsOf = ({ sort }: VerdictsQuery): CoverageListing['sorts'] =>
  sort.split(',').map((criterion) => ({
    by: criterion.replace('-', '') as CoverageListing['sorts'][number]['by'],
    descending: criterion.startsWith('-'),
  }));
