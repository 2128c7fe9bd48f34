import { VERDICTS, type Verdict } from '#libs/compat';
import { segment, SORT_CRITERIA, sorting, sortsOf, SubjectFilterQuery, subjectsOf } from '#libs/coverage/contract';
import { choice, Field, flag, id, OffsetQuery, optional } from '#libs/hypermedia';
import type { VerdictListing } from '../application/queries/list-verdicts.js';
import type { Pin } from '../application/pin.js';
import { EDITION, SNAPSHOT } from './examples.js';

export { SubjectFilterQuery, subjectsOf };

const snapshot = optional(id(SNAPSHOT, { title: 'A snapshot of the audience; absent: the latest' }));
const edition = optional(id(EDITION, { title: 'An older edition of the catalogue; absent: the current one' }));

/** What one verdict is asked with. */
export class PinQuery {
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
  @Field(segment) readonly segment?: string;
}

/** A part of a list of what is at risk. */
export class RisksQuery extends OffsetQuery {
  @Field(snapshot) readonly snapshot?: string;
  @Field(edition) readonly edition?: string;
  @Field(segment) readonly segment?: string;
}

export class VerdictsQuery extends SubjectFilterQuery {
  @Field(optional(choice(VERDICTS, 'unsafe', { title: 'What has this verdict' }))) readonly verdict?: Verdict;

  @Field(
    optional(
      flag(false, { title: 'Whether a decision about it, or of a key about its feature, is under way or in force' }),
    ),
  )
  readonly adopted?: boolean;

  @Field(sorting(['distance', ...SORT_CRITERIA], '-distance,name', '-distance')) readonly sort!: string;
}

export function listingOf(query: VerdictsQuery): VerdictListing {
  const { verdict, adopted, sort } = query;
  return {
    ...{ ...subjectsOf(query), sorts: sortsOf(sort), verdict },
    ...(adopted !== undefined && { decision: adopted ? 'live' : 'none-live' }),
  };
}

/** Which facts are asked for. */
export const pinOf = ({ snapshot, edition, segment }: PinQuery): Pin => ({
  ...(snapshot !== undefined && { snapshotId: snapshot }),
  ...(edition !== undefined && { editionId: edition }),
  ...(segment !== undefined && { segment }),
});

/** What links from one answer to another have to ask again. */
export const askedAgain = ({ snapshot, edition, segment }: PinQuery) => ({
  ...(snapshot !== undefined && { snapshot }),
  ...(edition !== undefined && { edition }),
  ...(segment !== undefined && { segment }),
});
