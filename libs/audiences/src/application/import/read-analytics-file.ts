import type { Days } from '../../domain/file-format.js';
import type { FileReading } from '../../domain/file-reading.js';
import { AnyReader } from './any-reader.js';
import { Breather } from './breather.js';
import { checkedText } from './checked-text.js';
import type { CountedRow, CountedRows } from './counted-row.js';
import { MOST_INFLATED, unpacked } from './unpacked.js';

/**
 * The rows of an export of an analytics tool or of an access log, told by its content, and read as it arrives: never more
 * than a chunk of it is held, but of JSON, which is bounded. Refuses what it cannot read, with the line and column; rows before that were
 * answered already, so count first and store at the end. However fast it arrives, other requests are answered meanwhile.
 */
export const readAnalyticsFile = (
  chunks: AsyncIterable<Uint8Array>,
  { limit = LARGEST_FILE, segmentBy }: FileReadingOptions = {},
): CountedRows => new AnalyticsFile(chunks, limit, segmentBy);

export interface FileReadingOptions {
  /** Bytes. */
  readonly limit?: number;
  /** The column, or the member, that tells the segments apart. */
  readonly segmentBy?: string | undefined;
}

class AnalyticsFile implements CountedRows {
  reading?: FileReading;
  period?: Days;

  constructor(
    private readonly chunks: AsyncIterable<Uint8Array>,
    private readonly limit: number,
    private readonly segmentBy: string | undefined,
  ) {}

  get dimension(): string | undefined {
    return this.reading?.columns.segment;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly CountedRow[]> {
    const { chunks, compression } = await unpacked(this.chunks, this.limit);
    const reader = new AnyReader(this.segmentBy);
    const breather = new Breather();
    for await (const text of checkedText(chunks, compression ? MOST_INFLATED : this.limit)) {
      const rows = await reader.read(text);
      this.period = reader.period;
      if (rows.length > 0) yield rows;
      await breather.breathe();
    }
    const last = await reader.end();
    this.period = reader.period;
    this.reading = reader.reading && { ...reader.reading, ...(compression && { compression }) };
    yield last;
  }
}

/** 200 MiB. */
export const LARGEST_FILE = 200 * 1024 * 1024;
