import { FileHead } from './file-head.js';
import type { Batch, FormReader, ReadingOptions } from './form-reader.js';
import { ReportReader } from './report-reader.js';
import { TableBody } from './table-body.js';

/** A table behind comments and a header row. */
export class TableReader implements FormReader {
  private readonly head: FileHead;
  private body?: TableBody | ReportReader;

  constructor(private readonly options: ReadingOptions) {
    this.head = new FileHead(0, options.segmentBy);
  }

  async read(text: Buffer): Promise<Batch> {
    if (this.body) return this.body.read(text);
    const opened = this.head.tryAdd(text);
    if (!opened) return [];
    if (this.head.comments.format === 'ga4-report') this.body = new ReportReader(opened, this.options);
    else if ('form' in opened) this.body = new TableBody(opened.form, this.options.rejections);
    else throw opened.refusal;
    return this.body.read(opened.rest);
  }

  async end(): Promise<Batch> {
    return this.body ? this.body.end() : this.head.end();
  }

  get reading(): FormReader['reading'] {
    return this.body?.rows?.reading;
  }

  get period(): FormReader['period'] {
    return this.head.comments.period;
  }
}
