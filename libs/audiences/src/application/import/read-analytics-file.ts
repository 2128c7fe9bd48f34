import type { Days } from '../../domain/file-format.js';
import type { FileReading } from '../../domain/file-reading.js';
import { AnyReader } from './any-reader.js';
import { Breather } from './breather.js';
import { checkedText } from './checked-text.js';
import type { CountedRow, CountedRows } from './counted-row.js';
import type { ReadingOptions } from './form-reader.js';
import { Rejections } from './rejections.js';
import { MOST_INFLATED, unpacked } from './unpacked.js';

/**
 * The rows of an export of an analytics tool or of an access log, told by its content, and read as it arrives: never more
 * than a chunk of it is held, but of JSON, which is bounded. Refuses what it cannot read, with the line and column, but rows that may be
 * rejected; rows before that were answered already, so count first and store at the end. However fast it arrives, other requests are
 * answered meanwhile.
 */
export const readAnalyticsFile = (
  chunks: AsyncIterable<Uint8Array>,
  { limit = LARGEST_FILE, segmentBy, rejections = new Rejections() }: FileReadingOptions = {},
): CountedRows => new AnalyticsFile(chunks, limit, { segmentBy, rejections });

export interface FileReadingOptions extends Partial<ReadingOptions> {
  /** Bytes. */
  readonly limit?: number;
}

class AnalyticsFile implements CountedRows {
  reading?: FileReading;
  period?: Days;

  constructor(
    private readonly chunks: AsyncIterable<Uint8Array>,
    private readonly limit: number,
    private readonly options: ReadingOptions,
  ) {}

  get dimension(): string | undefined {
    return this.reading?.columns.segment;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly CountedRow[]> {
    const { chunks, compression } = await unpacked(this.chunks, this.limit);
    const reader = new AnyReader(this.options);
    const breather = new Breather();
    for await (const text of checkedText(chunks, compression ? MOST_INFLATED : this.limit)) {
      const rows = await reader.read(text);
      this.period = reader.period;
      if (rows.length > 0) yield rows;
      await breather.breathe();
    }
    const last = await reader.end();
    const { rejections } = this.options;
    rejections.refuse();
    this.period = reader.period;
    this.reading = reader.reading && {
      ...reader.reading,
      ...(compression && { compression }),
      ...(rejections.count > 0 && { rowsRejected: rejections.count }),
    };
    yield last;
  }
}

/** 200 MiB. */
export const LARGEST_FILE = 200 * 1024 * 1024;
