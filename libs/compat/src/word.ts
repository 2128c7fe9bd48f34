/** A step of an id as people write it: case and punctuation are what they get wrong first. */
export class Word {
  readonly letters: string;
  /** How often it has each kind of letter. */
  readonly tally = new Uint8Array(KINDS);

  constructor(readonly text: string) {
    this.letters = lettersOf(text);
    for (let at = 0; at < this.letters.length; at += 1) this.tally[this.letters.charCodeAt(at) % KINDS] += 1;
  }

  isSpelt(other: Word): boolean {
    return this.letters === other.letters;
  }

  /** How many letters `other` has beside this, which begins at one of its parts, or beside all its own, which are parts of this. */
  surplusOf(other: Word): number | undefined {
    const isNear = other.#isBegunBy(this.letters) || this.#hasParts(other.letters);
    return isNear ? Math.abs(this.letters.length - other.letters.length) : undefined;
  }

  #isBegunBy(letters: string): boolean {
    if (letters.length < SHORTEST_PART || !this.letters.includes(letters)) return false;
    return this.#starts.some((start) => this.letters.startsWith(letters, start));
  }

  #hasParts(letters: string): boolean {
    if (letters.length < SHORTEST_PART || !this.letters.includes(letters)) return false;
    const ends = [...this.#starts, this.letters.length];
    return ends.some((start) => this.letters.startsWith(letters, start) && ends.includes(start + letters.length));
  }

  /** Where its parts begin among its letters: `grid-template`, `GridTemplate` and `grid_template` have two. */
  get #starts(): number[] {
    let next = 0;
    return (this.text.match(PARTS) ?? []).map((part) => {
      const start = next;
      next += lettersOf(part).length;
      return start;
    });
  }
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Words apart by punctuation, capitals or numbers; several capitals are one word: HTMLElement. */
const PARTS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{N}]+|\p{L}+|\p{N}+/gu;

/** A part that says something by itself. */
const SHORTEST_PART = 3;

/** Letters fall into kinds by their code: those of our ids each into one of their own. */
const KINDS = 32;

/** How many slips make one of the other, `undefined` when more than `most`. */
export function distanceBetween(a: Word, b: Word, most: number): number | undefined {
  if (Math.abs(a.letters.length - b.letters.length) > most || strangersBetween(a, b) > most) return undefined;
  return slipsBetween(a.letters, b.letters, most);
}

/** Letters that the other lacks: each takes a slip to explain, so that most words need no closer look. */
function strangersBetween({ tally: own }: Word, { tally }: Word): number {
  let strangers = 0;
  for (let kind = 0; kind < KINDS; kind += 1) {
    const lacking = own[kind] - tally[kind];
    if (lacking > 0) strangers += lacking;
  }
  return strangers;
}

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
