import type { Rejected, RejectedRow } from './job.js';

/** Counts what is rejected, and keeps as much of it as somebody may want to mend by hand. */
export class RejectedRows implements Rejected {
  count = 0;
  readonly rows: RejectedRow[] = [];
  #left = MOST_CHARACTERS;

  constructor(private readonly most = MOST_KEPT) {}

  add(row: RejectedRow): void {
    this.count += 1;
    if (this.rows.length >= this.most || this.#left <= 0) return;
    const kept = shown(row);
    this.rows.push(kept);
    this.#left -= charactersOf(kept);
  }
}

const shown = ({ header, detail, cells, ...row }: RejectedRow): RejectedRow => ({
  ...row,
  ...(header !== undefined && { header: shortened(header) }),
  detail: shortened(detail, LONGEST_DETAIL),
  cells: [...cells.slice(0, MOST_CELLS).map((cell) => shortened(cell)), ...(cells.length > MOST_CELLS ? [MORE] : [])],
});
const shortened = (text: string, longest = LONGEST_CELL): string =>
  text.length > longest ? text.slice(0, longest) + MORE : text;
const charactersOf = ({ header = '', detail, cells }: RejectedRow): number =>
  [header, detail, ...cells].reduce((sum, { length }) => sum + length, 0);

const MOST_KEPT = 10_000;
/** Of all rows together: ten thousand common ones have a third of it, and more would be too much for one answer. */
const MOST_CHARACTERS = 6_000_000;
const LONGEST_DETAIL = 1_000;
/** Exports have a dozen columns; what is longer or wider is known by its beginning, and its line says where it is. */
const MOST_CELLS = 32;
const LONGEST_CELL = 200;
const MORE = '…';
