import { FileBroken, FileEmpty } from '../../domain/analytics-file.errors.js';
import type { CountedRow } from './counted-row.js';
import { FileHead, type HeaderRow } from './file-head.js';
import type { Batch, ReadingOptions } from './form-reader.js';
import { lineFeeds } from './line-feeds.js';
import { TableBody } from './table-body.js';

/**
 * The tables of a report of Google Analytics: one for each of its charts and last that of the report, each behind comments. Those
 * that are not of browsers are passed over, and of those that are the last counts, so the rows of one are held until the next.
 */
export class ReportReader {
  private head?: FileHead;
  private body?: TableBody;
  private held: CountedRow[] = [];
  private last?: { readonly body: TableBody; readonly rows: Batch };
  private refusal?: Error;
  private lines = 0;
  private rest = Buffer.alloc(0);

  constructor(
    first: HeaderRow,
    private readonly options: ReadingOptions,
  ) {
    this.open(first);
  }

  async read(text: Buffer): Promise<Batch> {
    const whole = Buffer.concat([this.rest, text]);
    const end = whole.lastIndexOf(LINE_FEED) + 1;
    this.rest = whole.subarray(end);
    if (this.rest.length > LONGEST_LINE)
      throw new FileBroken({ line: this.lines + 1 }, `the row holds more than ${String(LONGEST_LINE)} bytes`);
    await this.take(whole.subarray(0, end));
    return [];
  }

  async end(): Promise<Batch> {
    await this.take(Buffer.concat([this.rest, Buffer.of(LINE_FEED)]));
    await this.close();
    if (this.last) return this.last.rows;
    throw this.refusal ?? new FileEmpty({ line: this.lines, hasHeader: true });
  }

  get rows(): TableBody['rows'] | undefined {
    return this.last?.body.rows;
  }

  /** Whole lines. */
  private async take(text: Buffer): Promise<void> {
    const inTable = this.head ? this.pastHead(this.head, text) : text;
    if (!inTable) return;
    const next = nextComment(inTable);
    await this.takeRows(inTable.subarray(0, next));
    if (next === inTable.length) return;
    await this.close();
    this.head = new FileHead(this.lines, this.options.segmentBy);
    await this.take(inTable.subarray(next));
  }

  private pastHead(head: FileHead, text: Buffer): Buffer | undefined {
    const opened = head.tryAdd(text);
    if (!opened) return undefined;
    this.head = undefined;
    this.open(opened);
    return opened.rest;
  }

  private open(opened: HeaderRow): void {
    if ('form' in opened) {
      this.body = new TableBody(opened.form, this.options.rejections);
      this.lines = opened.form.lines;
    } else {
      this.refusal ??= opened.refusal;
      this.lines = opened.lines;
    }
  }

  private async takeRows(text: Buffer): Promise<void> {
    if (this.body) this.hold(await this.body.read(text));
    this.lines += lineFeeds(text);
  }

  private async close(): Promise<void> {
    const { body } = this;
    if (!body) return;
    this.hold(await body.end());
    this.last = { body, rows: this.held };
    this.held = [];
    this.body = undefined;
  }

  private hold(rows: Batch): void {
    this.held.push(...rows);
    if (this.held.length > MOST_ROWS)
      throw new FileBroken(
        { line: this.lines },
        `the table has more than ${String(MOST_ROWS)} rows, which no report has: export an exploration`,
      );
  }
}

/** Where a line begins that is a comment, else the end. */
function nextComment(text: Buffer): number {
  if (text[0] === HASH) return 0;
  const at = text.indexOf('\n#');
  return at < 0 ? text.length : at + 1;
}
const HASH = 0x23;
const LINE_FEED = 0x0a;
const LONGEST_LINE = 32_768;
/** A report shows 250 rows at once, and exports up to 100,000. */
const MOST_ROWS = 200_000;
