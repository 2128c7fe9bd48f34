/** The ids that someone who wrote `wanted` may have meant, likeliest first; none when nothing is near. */
export const nearestIds = (ids: Iterable<string>, wanted: string, count?: number): string[] =>
  new NearestIds(ids).to(wanted, count);

/** Ids made ready to be searched for what somebody may have meant: worth it where more than one will be asked about. */
export class NearestIds {
  readonly #ids: readonly string[];
  readonly #letters: readonly string[];
  /** How often each id has each kind of letter, `KINDS` numbers for each. */
  readonly #tallies: Uint8Array;

  constructor(ids: Iterable<string>) {
    this.#ids = [...ids];
    this.#letters = this.#ids.map(lettersOf);
    this.#tallies = new Uint8Array(this.#ids.length * KINDS);
    this.#letters.forEach((letters, at) => tally(letters, this.#tallies, at * KINDS));
  }

  /** Likeliest first, at most `count`; none when nothing is near. */
  to(wanted: string, count = 5): string[] {
    const meant = lettersOf(wanted.slice(0, LONGEST));
    const near: { readonly id: string; readonly cost: number }[] = [];
    const own = tally(meant, new Uint8Array(KINDS), 0);
    for (let at = 0; at < this.#ids.length; at += 1) {
      const cost = this.#costOf(at, meant, own);
      if (cost !== undefined) near.push({ id: this.#ids[at], cost });
    }
    return near
      .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
      .slice(0, count)
      .map(({ id }) => id);
  }

  /** A word within the other costs the letters around it, a misspelling its slips; too many slips are another word. */
  #costOf(at: number, meant: string, own: Uint8Array): number | undefined {
    const letters = this.#letters[at];
    const surplus = Math.abs(meant.length - letters.length);
    const shorter = Math.min(meant.length, letters.length);
    if (shorter >= SHORTEST_WITHIN && (letters.includes(meant) || meant.includes(letters))) return surplus;

    const most = Math.min(MOST_SLIPS, Math.max(1, Math.floor(meant.length / 3)));
    if (surplus > most || this.#strangers(at, own) > most) return undefined;
    return slipsBetween(meant, letters, most);
  }

  /** Letters that the id lacks: each takes a slip to explain, so that most ids need no closer look. */
  #strangers(at: number, own: Uint8Array): number {
    let strangers = 0;
    for (let kind = 0, place = at * KINDS; kind < KINDS; kind += 1, place += 1) {
      const lacking = own[kind] - this.#tallies[place];
      if (lacking > 0) strangers += lacking;
    }
    return strangers;
  }
}

/** Nobody means much by more than this, and the work grows with it. */
const LONGEST = 100;

/** Case and punctuation are what people get wrong first. */
const lettersOf = (id: string): string => id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Letters fall into kinds by their code: those of our ids each into one of their own. */
const KINDS = 32;

function tally(letters: string, tallies: Uint8Array, base: number): Uint8Array {
  for (let at = 0; at < letters.length; at += 1) tallies[base + (letters.charCodeAt(at) % KINDS)] += 1;
  return tallies;
}

const SHORTEST_WITHIN = 3;
const MOST_SLIPS = 3;

/**
 * Letters to add, drop, exchange or swap with their neighbour (optimal string alignment), `undefined` when more than `most`.
 * Only the cells near the diagonal are looked at: all others would cost more than that.
 */
function slipsBetween(a: string, b: string, most: number): number | undefined {
  const tooMany = most + 1;
  let former = new Uint8Array(b.length + 1);
  let last = new Uint8Array(b.length + 1).fill(tooMany);
  let next = new Uint8Array(b.length + 1);
  for (let column = 0; column <= Math.min(b.length, most); column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    next.fill(tooMany);
    next[0] = Math.min(row, tooMany);
    let least = next[0];
    for (let column = from; column <= to; column += 1) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const plain = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + differs);
      next[column] = isSwapped ? Math.min(plain, former[column - 2] + 1) : plain;
      least = Math.min(least, next[column]);
    }
    if (least > most) return undefined;
    [former, last, next] = [last, next, former];
  }
  return last[b.length] <= most ? last[b.length] : undefined;
}
