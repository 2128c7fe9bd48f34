import { AdoptionExists } from './adoption.errors.js';
import { isAdopted, isLive, type State } from './transition.js';
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

/** All that a site has decided, by the ids that the subjects had at the time. */
export class Decisions {
  constructor(private readonly marks: ReadonlyMap<string, AdoptionMark>) {}

  get size(): number {
    return this.marks.size;
  }

  get subjectIds(): readonly string[] {
    return [...this.marks.keys()];
  }

  /**
   * The decision that holds for what goes by any of these ids, the likeliest first: one in force, else one under way, else one that
   * has ended. What was taken back of a part takes nothing away from the whole.
   */
  on(...ids: readonly string[]): AdoptionMark | undefined {
    const found = ids.flatMap((id) => this.marks.get(id) ?? []);
    return (
      found.find(({ state }) => isAdopted(state)) ?? found.find(({ state }) => isLive(state)) ?? found.find(() => true)
    );
  }

  /** The subjects of decisions that have come to such a state. */
  subjectsIn(fits: (state: State) => boolean): ReadonlySet<string> {
    return new Set([...this.marks].filter(([, { state }]) => fits(state)).map(([id]) => id));
  }

  /** Refuses to decide twice on what goes by any of these ids: a subject that was given another is the same. */
  refuseSecond(siteId: string, [id, ...formerIds]: readonly [string, ...string[]]): void {
    const first = this.on(id, ...formerIds);
    if (first) throw new AdoptionExists(siteId, id, first.id);
  }
}
