import { FileBroken, FileCountInvalid, type FilePlace } from '../../domain/analytics-file.errors.js';
import { type Columns, namesTotal } from '../../domain/columns.js';
import { LONGEST_VALUE } from '../../domain/dimension.js';
import { type FileReading, readingOf } from '../../domain/file-reading.js';
import { settled, type VisitCount } from '../../domain/number-style.js';
import type { NamedBrowser } from '../../domain/row-mapper.js';
import { CountReader, NoCount } from '../../domain/visit-count.js';
import { VisitSum } from '../../domain/visit-sum.js';
import type { CountedRow } from './counted-row.js';
import type { FileForm } from './file-head.js';

/** Makes rows of the cells of each line, and leaves out what is none: blank lines and totals. */
export class RowReader {
  private readonly columns: Columns;
  private readonly counts: CountReader;
  private readonly sum = new VisitSum();
  private rows = 0;
  /** Nothing was read yet but blank lines and totals. */
  isEmpty = true;
  private totals = 0;
  /** A first row without a name: a total if it is the sum of what follows. */
  private doubtful?: CountedRow;
  /** The first count that can be read in two ways, for the refusal of a file that never tells which. */
  private open?: { readonly place: FilePlace; readonly cell: string };

  constructor(private readonly form: FileForm) {
    this.columns = form.columns;
    this.counts = new CountReader(form.delimiter === ',');
  }

  read(cells: readonly string[], line: number): CountedRow | undefined {
    const name = this.nameOf(cells);
    if (cells.every(isBlank)) return undefined;
    if (isTotal(cells, name)) {
      this.totals += 1;
      return undefined;
    }
    this.isEmpty = false;
    this.refuseMalformed(cells, line);

    const row = this.row(cells, line);
    if (isBlank(name) && this.mayBeTotal(row)) return undefined;
    this.sum.add(row.visits);
    this.rows += 1;
    return row;
  }

  /** What can be said only at the end of the file. */
  end(): CountedRow | undefined {
    this.settle();
    const { doubtful } = this;
    if (!doubtful || this.rows === 0 || settled(doubtful.visits) !== this.sum.value) return doubtful;
    this.totals += 1;
    return undefined;
  }

  /** How the file was read, so far. */
  get reading(): FileReading {
    return readingOf(this.form.format, this.columns, this.totals);
  }

  private row(cells: readonly string[], line: number): CountedRow {
    const { segment } = this.columns;
    const [named, visits] = [this.named(cells), this.visits(cells, line)];
    if (segment === undefined) return { named, visits };
    if (cells[segment].length > LONGEST_VALUE)
      throw new FileBroken(
        this.place(line, segment),
        `a segment is named by more than ${String(LONGEST_VALUE)} characters`,
      );
    return { named, visits, segment: cells[segment] };
  }

  private refuseMalformed(cells: readonly string[], line: number): void {
    const { headers } = this.columns;
    if (cells.length !== headers.length) {
      const why = `there are ${String(cells.length)} cells, where the header row has ${String(headers.length)}`;
      throw new FileBroken({ line }, why);
    }
    const long = cells.findIndex(({ length }) => length > LONGEST_CELL);
    if (long >= 0)
      throw new FileBroken(this.place(line, long), `the cell holds more than ${String(LONGEST_CELL)} characters`);
  }

  private visits(cells: readonly string[], line: number): VisitCount {
    const cell = cells[this.columns.visits];
    try {
      const count = this.counts.read(cell);
      if (typeof count !== 'number') this.open ??= { place: this.place(line, this.columns.visits), cell };
      return count;
    } catch (error) {
      throw countInvalid(error, this.place(line, this.columns.visits), cell);
    }
  }

  private settle(): void {
    const { open } = this;
    try {
      this.counts.settle();
    } catch (error) {
      throw open ? countInvalid(error, open.place, open.cell) : error;
    }
  }

  private named(cells: readonly string[]): NamedBrowser {
    const { userAgent, browser, version, os, osVersion } = this.columns;
    const cell = (column: number | undefined) => (column === undefined ? undefined : cells[column]);
    const agent = cell(userAgent);
    if (agent !== undefined && (browser === undefined || !isBlank(agent))) return { userAgent: agent };
    return {
      ...{ browser: cell(browser) ?? '', version: cell(version), os: cell(os), osVersion: cell(osVersion) },
      ...this.form.told,
    };
  }

  private nameOf(cells: readonly string[]): string {
    const { userAgent, browser } = this.columns;
    const agent = userAgent === undefined ? '' : cells[userAgent];
    return isBlank(agent) && browser !== undefined ? (cells[browser] ?? '') : (agent ?? '');
  }

  /** A row without a name that is the sum of the others; a first one is decided at the end. */
  private mayBeTotal(row: CountedRow): boolean {
    if (this.rows === 0 && !this.doubtful) {
      this.doubtful = row;
      return true;
    }
    if (this.rows === 0 || !this.sum.is(row.visits)) return false;
    this.totals += 1;
    return true;
  }

  private place(line: number, column: number): FilePlace {
    return { line, column: column + 1, header: shortened(this.columns.headers[column]) };
  }
}

const countInvalid = (error: unknown, place: FilePlace, cell: string): unknown =>
  error instanceof NoCount ? new FileCountInvalid(place, cell, error.message) : error;

/** User agents of apps pass 1,000 characters, none is known to pass 2,000. */
const LONGEST_CELL = 4_096;

/** It is told again with each row that is rejected. */
const shortened = (header: string): string =>
  header.length > LONGEST_HEADER ? `${header.slice(0, LONGEST_HEADER)}…` : header;
const LONGEST_HEADER = 200;

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/** Google Analytics writes "Grand total" into a cell of its own, beyond the header's last. */
const isTotal = (cells: readonly string[], name: string): boolean =>
  namesTotal(name) || (isBlank(name) && cells.some(namesTotal));
