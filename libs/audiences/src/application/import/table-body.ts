import { DomainError } from '#libs/kernel';
import { CsvError, type Parser, parse } from 'csv-parse';
import { FileBroken, FileEmpty } from '../../domain/analytics-file.errors.js';
import type { CountedRow } from './counted-row.js';
import type { FileForm } from './file-head.js';
import type { Batch } from './form-reader.js';
import type { Rejections } from './rejections.js';
import { RowReader } from './row-reader.js';

/** What is behind the header row, a chunk at a time. */
export class TableBody {
  private readonly parser: Parser;
  readonly rows: RowReader;
  private batch: CountedRow[] = [];
  private parsedLines = 0;
  /** Where the row that is being read begins. */
  private line: number;

  constructor(
    form: FileForm,
    private readonly rejections: Rejections,
  ) {
    this.rows = new RowReader(form);
    this.line = form.lines + 1;
    this.parser = parse({
      delimiter: form.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record: (cells: string[], { lines }) => this.take(cells, lines),
    });
    // What goes wrong is told by `read` and `end`, which wait for it.
    this.parser.resume().on('error', () => undefined);
  }

  async read(chunk: Buffer): Promise<Batch> {
    await new Promise<void>((resolve, reject) => {
      this.parser.write(chunk, (error) => (error ? reject(this.refusal(error)) : resolve()));
    });
    return this.taken();
  }

  async end(): Promise<Batch> {
    await new Promise<void>((resolve, reject) => {
      this.parser.once('end', resolve).once('error', (error) => reject(this.refusal(error)));
      this.parser.end();
    });
    const last = this.rows.end();
    const rows = last ? [...this.taken(), last] : this.taken();
    if (this.rows.isEmpty) throw new FileEmpty({ line: this.line - 1, hasHeader: true });
    return rows;
  }

  /** Called by the parser for each row. Answers nothing, so that the parser keeps nothing. */
  private take(cells: readonly string[], parsedLines: number): null {
    // Within quotes the parser takes CR and LF for two ends of a line.
    const more = parsedLines - this.parsedLines > 1 ? lineEndsIn(cells) : 0;
    this.takeRow(cells, this.line + more);
    this.parsedLines = parsedLines;
    this.line += 1 + more;
    return null;
  }

  private takeRow(cells: readonly string[], line: number): void {
    try {
      const row = this.rows.read(cells, line);
      if (row) this.batch.push(row);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.rejections.add(error, cells);
    }
  }

  private taken(): Batch {
    const { batch } = this;
    this.batch = [];
    return batch;
  }

  private refusal(error: Error): Error {
    if (!(error instanceof CsvError)) return error;
    return new FileBroken({ line: this.line }, WHY[error.code] ?? 'the row cannot be read');
  }
}

const lineEndsIn = (cells: readonly string[]): number => cells.join('').match(/\r\n|\n|\r/g)?.length ?? 0;

/** Eight cells of the longest kind. */
const LONGEST_ROW = 32_768;

const WHY: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened here and never closed',
  CSV_MAX_RECORD_SIZE: `the row holds more than ${String(LONGEST_ROW)} bytes: a quote may be opened and not closed`,
  CSV_INVALID_CLOSING_QUOTE: 'a quote within a quoted cell must be written twice',
  INVALID_OPENING_QUOTE: 'a cell holds a quote but does not begin with one',
};
