import type { Batch, FormReader, ReadingOptions } from './form-reader.js';
import { FileBroken } from '../../domain/analytics-file.errors.js';
import { JsonReader } from './json-reader.js';
import { isCommonLog, readLogLine } from './log-line.js';
import { LogReader } from './log-reader.js';
import { TableReader } from './table-reader.js';

/** Tells by the first line that says something what a file is, and reads it so. */
export class AnyReader implements FormReader {
  private start = Buffer.alloc(0);
  private reader?: FormReader;

  constructor(private readonly options: ReadingOptions) {}

  async read(text: Buffer): Promise<Batch> {
    if (this.reader) return this.reader.read(text);
    this.start = Buffer.concat([this.start, text]);
    this.reader = readerOf(this.start, { isWhole: false, ...this.options });
    return this.reader ? this.reader.read(this.start) : [];
  }

  async end(): Promise<Batch> {
    if (this.reader) return this.reader.end();
    const reader = readerOf(this.start, { isWhole: true, ...this.options }) ?? new TableReader(this.options);
    this.reader = reader;
    return [...(await reader.read(this.start)), ...(await reader.end())];
  }

  get reading(): FormReader['reading'] {
    return this.reader?.reading;
  }

  get period(): FormReader['period'] {
    return this.reader?.period;
  }
}

/** Nothing as long as the first line is not whole. */
function readerOf(start: Buffer, { isWhole, ...options }: Known): FormReader | undefined {
  const text = start.toString('utf8', 0, LONGEST_FIRST_LINE).trimStart();
  if (/^[[{]/.test(text)) return new JsonReader(options);
  const [, line] = FIRST_LINE.exec(text) ?? [];
  if (line === undefined && !isWhole && start.length < LONGEST_FIRST_LINE) return undefined;
  if (readLogLine(line ?? text)) return new LogReader(options);
  if (isCommonLog(line ?? text))
    throw new FileBroken({ line: 1 }, 'it is an access log that names no user agents: write it in the combined format');
  return new TableReader(options);
}
interface Known extends ReadingOptions {
  readonly isWhole: boolean;
}
const FIRST_LINE = /^([^\r\n]+)[\r\n]/;
const LONGEST_FIRST_LINE = 65_536;
