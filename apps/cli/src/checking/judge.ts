import type { FailOn } from '#libs/compat';
import type { Check } from '#libs/reports';
import type { KnownKeys } from '../uses/known-keys.js';

/** What a check is held to. */
export interface Terms {
  /** Absent: as the service does where nobody says. */
  readonly failOn?: readonly FailOn[];
  readonly pin?: { readonly snapshot: string; readonly edition: string };
}

/** Says of what is used whether it is safe for a site. */
export interface Judge {
  /** The keys of the edition that is pinned, or else of its own. */
  knownKeys(pin: Terms['pin']): Promise<KnownKeys>;
  /** Whether something goes by this id. */
  knows(id: string): Promise<boolean>;
  /** Of ids, whatever each is the id of; of none, there is nothing to be said against them. */
  judge(ids: readonly string[], terms: Terms): Promise<Check>;
  /** Of what a tool has written as JSON. */
  judgeReport(report: string, terms: Terms): Promise<Check>;
}
