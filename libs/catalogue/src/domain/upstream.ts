import { type EditionIndex, NearestIds } from '#libs/compat';
import type { Fault } from '#libs/kernel';

/** The current edition as upstream says it: what a workspace's additions are held against. */
export interface Upstream {
  readonly edition: EditionIndex;
  /** Ids of its groups. */
  readonly groups: readonly string[];
}

/** Its place among the edition's keys, which are sorted; -1 when there is none. */
export function ordinalOfKey({ keys }: Pick<EditionIndex, 'keys'>, key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}

/** Points at whatever is not among the ids, with what may have been meant. */
export class UnknownIds {
  #nearest?: NearestIds;
  #suggested = 0;

  constructor(
    private readonly noun: string,
    private readonly ids: readonly string[],
  ) {}

  fault(pointer: string, id: string): Fault {
    const suggestions = this.#suggestionsFor(id);
    return {
      ...{ pointer, detail: `There is no ${this.noun} ${id}.`, code: `unknown-${this.noun}` },
      ...(suggestions.length > 0 && { suggestions }),
    };
  }

  #suggestionsFor(id: string): readonly string[] {
    if (this.#suggested >= MOST_SUGGESTED) return [];
    this.#suggested += 1;
    this.#nearest ??= new NearestIds(this.ids);
    return this.#nearest.to(id);
  }
}

/** Whoever has more ids wrong than this has another mistake to find; each costs a look at all ids. */
const MOST_SUGGESTED = 20;
