/** The ids that someone who wrote `wanted` may have meant, likeliest first; none when nothing is near. */
export function nearestIds(ids: Iterable<string>, wanted: string, count = 5): string[] {
  const meant = lettersOf(wanted.slice(0, LONGEST));
  const near: { readonly id: string; readonly cost: number }[] = [];
  for (const id of ids) {
    const cost = costOf(meant, lettersOf(id));
    if (cost !== undefined) near.push({ id, cost });
  }
  return near
    .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

/** Nobody means much by more than this, and the work grows with it. */
const LONGEST = 100;

/** Case and punctuation are what people get wrong first. */
const lettersOf = (id: string): string => id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A word within the other costs the letters around it, a misspelling its slips; too many slips are another word. */
function costOf(meant: string, letters: string): number | undefined {
  const surplus = Math.abs(meant.length - letters.length);
  const shorter = Math.min(meant.length, letters.length);
  if (shorter >= SHORTEST_WITHIN && (letters.includes(meant) || meant.includes(letters))) return surplus;

  const most = Math.min(MOST_SLIPS, Math.max(1, Math.floor(meant.length / 3)));
  return surplus > most ? undefined : slipsBetween(meant, letters, most);
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
