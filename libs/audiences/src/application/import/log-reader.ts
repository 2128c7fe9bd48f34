import { FileBroken } from '../../domain/analytics-file.errors.js';
import type { FileReading } from '../../domain/file-reading.js';
import { SegmentsNotFound } from '../../domain/segment.errors.js';
import type { CountedRow } from './counted-row.js';
import type { Batch, FormReader, ReadingOptions } from './form-reader.js';
import { readLogLine } from './log-line.js';
import type { Rejections } from './rejections.js';

/** An access log: each view of a page is a visit. */
export class LogReader implements FormReader {
  private rest = Buffer.alloc(0);
  private lines = 0;
  private passedOver = 0;
  private readonly rejections: Rejections;

  /** A line tells nothing by which visitors are told apart. */
  constructor({ segmentBy, rejections }: ReadingOptions) {
    this.rejections = rejections;
    if (segmentBy !== undefined) throw new SegmentsNotFound(segmentBy, []);
  }

  read(text: Buffer): Promise<Batch> {
    const whole = this.rest.length === 0 ? text : Buffer.concat([this.rest, text]);
    const end = whole.lastIndexOf(LINE_FEED) + 1;
    this.rest = Buffer.from(whole.subarray(end));
    const rows = end === 0 ? [] : this.rowsOf(whole.toString('utf8', 0, end - 1).split('\n'));
    if (this.rest.length > LONGEST_LINE)
      throw new FileBroken({ line: this.lines + 1 }, `the line holds more than ${String(LONGEST_LINE)} bytes`);
    return Promise.resolve(rows);
  }

  end(): Promise<Batch> {
    return Promise.resolve(this.rest.length === 0 ? [] : this.rowsOf([this.rest.toString('utf8')]));
  }

  get reading(): FileReading {
    return {
      format: 'access-log',
      columns: { visits: 'views of pages', userAgent: 'user agent' },
      ...{ ignored: [], totalsLeftOut: 0, linesPassedOver: this.passedOver },
    };
  }

  private rowsOf(lines: readonly string[]): CountedRow[] {
    return lines.flatMap((line) => {
      this.lines += 1;
      if (line.trim() === '') return [];
      const read = readLogLine(line);
      if (!read) {
        this.rejections.add(new FileBroken({ line: this.lines }, NOT_COMBINED), [line]);
        return [];
      }
      if (read.isView) return [{ named: { userAgent: read.userAgent }, visits: 1 }];
      this.passedOver += 1;
      return [];
    });
  }
}

const NOT_COMBINED = 'the line is not in the combined format of access logs';
const LINE_FEED = 0x0a;
const LONGEST_LINE = 65_536;
