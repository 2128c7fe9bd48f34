import { distanceBetween, Word } from './word.js';

/** The ids that someone who wrote `wanted` may have meant, likeliest first; none when nothing is near. */
export const nearestIds = (ids: Iterable<string>, wanted: string, count?: number): string[] =>
  new NearestIds(ids).to(wanted, count);

/**
 * Ids made ready to be searched for what somebody may have meant: worth it where more than one will be asked about. A compat
 * key has several steps, other ids have one; ids that share their first steps share the look at them.
 */
export class NearestIds {
  readonly #root = new Step(new Word(''));
  /** Ids of several steps by the letters of their last. */
  readonly #byEnd = new Map<string, Path[]>();

  constructor(ids: Iterable<string>) {
    for (const id of ids) {
      const words = this.#root.add(id);
      if (words.length < 2) continue;
      const end = words[words.length - 1].letters;
      const alike = this.#byEnd.get(end) ?? [];
      alike.push({ id, words });
      this.#byEnd.set(end, alike);
    }
  }

  /** Likeliest first, at most `count`; none when nothing is near. */
  to(wanted: string, count = 5): string[] {
    const words = wanted
      .slice(0, LONGEST)
      .split('.')
      .map((text) => new Word(text));
    return [...likeIn(this.#root, words, 0), ...this.#endingIn(words), ...above(this.#root, wanted)]
      .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
      .slice(0, count)
      .map(({ id }) => id);
  }

  /** What has steps before all that was written. */
  #endingIn(words: readonly Word[]): Near[] {
    return (this.#byEnd.get(words[words.length - 1].letters) ?? []).flatMap(({ id, words: steps }) => {
      const before = steps.length - words.length;
      const isEnd = before > 0 && words.every((word, at) => word.isSpelt(steps[at + before]));
      return isEnd ? [{ id, cost: before * A_STEP }] : [];
    });
  }
}

interface Path {
  readonly id: string;
  readonly words: readonly Word[];
}

interface Near {
  readonly id: string;
  readonly cost: number;
}

/** A step of ids, and the steps that follow it. */
class Step {
  readonly next = new Map<string, Step>();
  id?: string;

  constructor(readonly word: Word) {}

  add(id: string): Word[] {
    let place = this as Step;
    const words = id.split('.').map((text) => {
      const step = place.next.get(text) ?? new Step(new Word(text));
      place.next.set(text, step);
      place = step;
      return step.word;
    });
    place.id = id;
    return words;
  }
}

/** What has as many steps and is few slips away, or begins or is begun by the last one. */
function likeIn(place: Step, words: readonly Word[], slips: number): Near[] {
  const [word, ...rest] = words;
  const near: Near[] = [];
  for (const step of place.next.values()) {
    const more = distanceBetween(word, step.word, Math.min(mostSlipsIn(word), MOST_SLIPS - slips));
    if (rest.length > 0) {
      if (more !== undefined) near.push(...likeIn(step, rest, slips + more));
    } else if (step.id !== undefined) {
      const cost = more ?? word.surplusOf(step.word);
      if (cost !== undefined) near.push({ id: step.id, cost: slips + cost });
    }
  }
  return near;
}

/** The deepest id that what was written lies below. */
function above(root: Step, wanted: string): Near[] {
  let deepest: Near[] = [];
  let place: Step | undefined = root;
  for (const text of wanted.split('.').slice(0, -1)) {
    place = place?.next.get(text);
    if (place?.id !== undefined) deepest = [{ id: place.id, cost: FAR }];
  }
  return deepest;
}

/** Too many slips are another word. */
const mostSlipsIn = ({ letters: { length } }: Word): number => Math.min(MOST_SLIPS, Math.floor(length / 3));
const MOST_SLIPS = 3;

/** What has steps before comes after slips, and what lies above after all others. */
const A_STEP = 100;
const FAR = 1_000;

/** Nobody means much by more than this, and the work grows with it. */
const LONGEST = 200;
