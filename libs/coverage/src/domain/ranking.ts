import type { CoverageTable, Measure } from './coverage-table.js';
import type { SubjectList } from './subject-list.js';

/** One criterion of an order; an array has the place of each support vector. */
export interface Sort {
  readonly by: SortCriterion;
  readonly descending: boolean;
}

/** Of Baseline the day on which it became newly available counts; what never did comes as if before all others. */
export const SORT_CRITERIA = ['full', 'partial', 'none', 'unknown', 'atMost', 'baseline', 'name', 'id'] as const;
export type SortCriterion = (typeof SORT_CRITERIA)[number] | Measure | Uint16Array;

/**
 * The positions of a list's subjects by the first criterion, then the next; where all are equal, by id. A radix sort over
 * ranks: linear, so that ordering every key costs less than measuring it did.
 */
export function rank(
  list: SubjectList,
  vectors: Uint16Array,
  table: CoverageTable,
  sorts: readonly Sort[],
): Uint32Array {
  let order = places(vectors.length);
  for (const { by, descending } of sorts.toReversed()) {
    order = sortedBy(ranksBy(by, list, vectors, table), order, descending);
  }
  return order;
}

function ranksBy(by: SortCriterion, list: SubjectList, vectors: Uint16Array, table: CoverageTable): Uint32Array {
  if (by === 'id') return places(vectors.length);
  if (by === 'name') return list.nameRanks;
  if (by === 'baseline') return list.baselineRanks;

  const ofVector = typeof by === 'string' ? table.ranks(by) : by;
  const ranks = new Uint32Array(vectors.length);
  for (let position = 0; position < ranks.length; position += 1) ranks[position] = ofVector[vectors[position]];
  return ranks;
}

/** A counting sort, and stable: what ranks alike stays in the order it came in. */
function sortedBy(ranks: Uint32Array, order: Uint32Array, descending: boolean): Uint32Array {
  let highest = 0;
  for (let at = 0; at < ranks.length; at += 1) if (ranks[at] > highest) highest = ranks[at];

  const base = descending ? highest : 0;
  const sign = descending ? -1 : 1;
  const next = new Uint32Array(highest + 2);
  for (let at = 0; at < ranks.length; at += 1) next[base + sign * ranks[at] + 1] += 1;
  for (let slot = 1; slot < next.length; slot += 1) next[slot] += next[slot - 1];

  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const slot = base + sign * ranks[order[at]];
    sorted[next[slot]] = order[at];
    next[slot] += 1;
  }
  return sorted;
}

function places(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) all[place] = place;
  return all;
}
