import { isAdopted } from '#libs/compat';
import { AdoptionExists } from './adoption.errors.js';
import { isLive, type State } from './transition.js';
import type { Waiver } from './waiver.js';

/** What is to be known of an adoption wherever its subject is judged. */
export interface AdoptionMark {
  readonly id: string;
  readonly state: State;
  readonly owner?: string;
  readonly waiver?: Waiver;
  /** Of a feature of the workspace's own: the keys that were approved. */
  readonly approvedKeys?: readonly string[];
}

/** What a subject goes by and went by before and, of a key, the feature that it is part of, which went by others before. */
export interface SubjectNames {
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly feature?: string;
  readonly ownerFormerIds?: readonly string[];
}

/** All that a site has decided, by the ids that the subjects had at the time. */
export class Decisions {
  #owners?: readonly string[];

  constructor(private readonly marks: ReadonlyMap<string, AdoptionMark>) {}

  get size(): number {
    return this.marks.size;
  }

  get subjectIds(): readonly string[] {
    return [...this.marks.keys()];
  }

  /** Who takes care of any of them, in the order of the alphabet. */
  get owners(): readonly string[] {
    return (this.#owners ??= [...new Set([...this.marks.values()].flatMap(({ owner }) => owner ?? []))].sort());
  }

  /**
   * The decision that holds for a subject: of those about it and about the feature that it is part of one in force, else one under
   * way, else one that has ended. What was taken back of a part takes nothing away from the whole.
   */
  onSubject({ id, formerIds = [], feature = id, ownerFormerIds = [] }: SubjectNames): AdoptionMark | undefined {
    const ids = [id, ...formerIds, feature, ...ownerFormerIds];
    const found = ids.flatMap((each) => this.marks.get(each) ?? []);
    return (
      found.find(({ state }) => isAdopted(state)) ?? found.find(({ state }) => isLive(state)) ?? found.find(() => true)
    );
  }

  /** The ids of those subjects for which a decision holds that has come to such a state. */
  among(subjects: readonly SubjectNames[], fits: (state: State) => boolean): ReadonlySet<string> {
    const states = subjects.map((subject) => ({ id: subject.id, state: this.onSubject(subject)?.state }));
    return new Set(states.flatMap(({ id, state }) => (state !== undefined && fits(state) ? [id] : [])));
  }

  /** Whether it was never decided on itself: what was decided on its feature leaves that open. */
  isOpen(subject: SubjectNames): boolean {
    return this.#firstOn(subject) === undefined;
  }

  /** Refuses to decide twice on a subject: one that was given another id is the same. */
  refuseSecond(siteId: string, subject: SubjectNames): void {
    const first = this.#firstOn(subject);
    if (first) throw new AdoptionExists(siteId, subject.id, first.id);
  }

  #firstOn({ id, formerIds }: SubjectNames): AdoptionMark | undefined {
    return this.onSubject({ id, ...(formerIds && { formerIds }) });
  }
}
