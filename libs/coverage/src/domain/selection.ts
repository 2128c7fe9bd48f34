import type { Baseline, Verdict } from '#libs/compat';
import type { CoverageTable } from './coverage-table.js';
import type { Line } from './line.js';
import type { SubjectList } from './subject-list.js';

/** What narrows a list of coverages; what is absent narrows nothing. Of a key, its feature's facts are asked. */
export interface Selection {
  /** Words that all occur in the id or the name. */
  readonly text?: string;
  readonly prefix?: string;
  /** Of a key, ids of the features of which one is its own. */
  readonly features?: ReadonlySet<string>;
  readonly group?: string;
  readonly baseline?: Baseline['status'];
  readonly discouraged?: boolean;
  readonly minFull?: Line;
  readonly maxFull?: Line;
  readonly verdict?: { readonly is: Verdict; readonly of: (vector: number) => Verdict | undefined };
  /** Ids: nothing but these, and none of those. */
  readonly among?: ReadonlySet<string>;
  readonly except?: ReadonlySet<string>;
}

/** The positions of an order whose subjects belong to the selection, in that order. */
export function select(
  selection: Selection,
  order: Uint32Array,
  list: SubjectList,
  vectors: Uint16Array,
  table: CoverageTable,
): Uint32Array {
  const tests = [...factTests(selection, list), ...numberTests(selection, vectors, table)];
  let chosen = order;
  for (const test of tests) chosen = chosen.filter(test);
  return chosen;
}

/** Whether the subject at a position of the list belongs. */
type Test = (position: number) => boolean;

function* factTests(
  { text, prefix, features, group, baseline, discouraged, among, except }: Selection,
  { subjects, texts }: SubjectList,
): Generator<Test> {
  const words = text?.toLowerCase().match(/\S+/g) ?? [];
  for (const word of words) yield (position) => texts[position].includes(word);
  if (prefix !== undefined) yield (position) => subjects[position].id.startsWith(prefix);
  if (among) yield (position) => among.has(subjects[position].id);
  if (except) yield (position) => !except.has(subjects[position].id);

  if (features) yield (position) => features.has(subjects[position].feature?.id ?? '');
  if (group !== undefined) yield (position) => subjects[position].feature?.groups.includes(group) ?? false;
  if (baseline !== undefined) yield (position) => subjects[position].feature?.baseline?.status === baseline;
  if (discouraged !== undefined) yield (position) => subjects[position].feature?.discouraged === discouraged;
}

function* numberTests(
  { minFull, maxFull, verdict }: Selection,
  vectors: Uint16Array,
  table: CoverageTable,
): Generator<Test> {
  if (minFull) yield (position) => minFull.isReachedBy(table.full[vectors[position]]);
  if (maxFull) yield (position) => !maxFull.isPassedBy(table.full[vectors[position]]);
  if (verdict) yield (position) => verdict.of(vectors[position]) === verdict.is;
}
