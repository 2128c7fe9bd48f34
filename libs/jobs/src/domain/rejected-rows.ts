import type { Rejected, RejectedRow } from './job.js';

/** Counts what is rejected, and keeps as much of it as somebody may want to mend by hand. */
export class RejectedRows implements Rejected {
  count = 0;
  readonly rows: RejectedRow[] = [];

  constructor(private readonly most = MOST_KEPT) {}

  add(row: RejectedRow): void {
    this.count += 1;
    if (this.rows.length < this.most) this.rows.push({ ...row, cells: shown(row.cells) });
  }
}

const shown = (cells: readonly string[]): string[] => [
  ...cells.slice(0, MOST_CELLS).map(shortened),
  ...(cells.length > MOST_CELLS ? [MORE] : []),
];
const shortened = (cell: string): string => (cell.length > LONGEST_CELL ? cell.slice(0, LONGEST_CELL) + MORE : cell);

const MOST_KEPT = 10_000;
/** Exports have a dozen columns; what is longer or wider is known by its beginning, and its line says where it is. */
const MOST_CELLS = 32;
const LONGEST_CELL = 200;
const MORE = '…';
