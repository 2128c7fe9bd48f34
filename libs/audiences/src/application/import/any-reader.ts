import type { Batch, FormReader } from './form-reader.js';
import { FileBroken } from '../../domain/analytics-file.errors.js';
import { JsonReader } from './json-reader.js';
import { isCommonLog, readLogLine } from './log-line.js';
import { LogReader } from './log-reader.js';
import { TableReader } from './table-reader.js';

/** Tells by the first line that says something what a file is, and reads it so. */
export class AnyReader implements FormReader {
  private start = Buffer.alloc(0);
  private reader?: FormReader;

  constructor(private readonly segmentBy?: string) {}

  async read(text: Buffer): Promise<Batch> {
    if (this.reader) return this.reader.read(text);
    this.start = Buffer.concat([this.start, text]);
    this.reader = readerOf(this.start, { isWhole: false, segmentBy: this.segmentBy });
    return this.reader ? this.reader.read(this.start) : [];
  }

  async end(): Promise<Batch> {
    if (this.reader) return this.reader.end();
    const reader =
      readerOf(this.start, { isWhole: true, segmentBy: this.segmentBy }) ?? new TableReader(this.segmentBy);
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
function readerOf(start: Buffer, { isWhole, segmentBy }: Known): FormReader | undefined {
  const text = start.toString('utf8', 0, LONGEST_FIRST_LINE).trimStart();
  if (/^[[{]/.test(text)) return new JsonReader(segmentBy);
  const [, line] = FIRST_LINE.exec(text) ?? [];
  if (line === undefined && !isWhole && start.length < LONGEST_FIRST_LINE) return undefined;
  if (readLogLine(line ?? text)) return new LogReader(segmentBy);
  if (isCommonLog(line ?? text))
    throw new FileBroken({ line: 1 }, 'it is an access log that names no user agents: write it in the combined format');
  return new TableReader(segmentBy);
}
interface Known {
  readonly isWhole: boolean;
  readonly segmentBy: string | undefined;
}
const FIRST_LINE = /^([^\r\n]+)[\r\n]/;
const LONGEST_FIRST_LINE = 65_536;
