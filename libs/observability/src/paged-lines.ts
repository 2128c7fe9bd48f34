/** Where pages go: a file descriptor's stream, such as pino's. */
export interface Sink {
  write(text: string): unknown;
  flushSync(): void;
}

/**
 * A log's lines, gathered to pages before they are written: handing each line to the stream by itself costs more than making
 * it. What is gathered is written after a quarter of a second at the latest, and when the process ends.
 */
export class PagedLines implements Sink {
  private page = '';

  constructor(private readonly sink: Sink) {
    setInterval(() => this.turn(), PATIENCE).unref();
    process.once('exit', () => this.flushSync());
  }

  write(line: string): void {
    this.page += line;
    if (this.page.length >= PAGE) this.turn();
  }

  /** pino asks for it after a fatal line. */
  flushSync(): void {
    this.turn();
    this.sink.flushSync();
  }

  private turn(): void {
    if (this.page === '') return;
    this.sink.write(this.page);
    this.page = '';
  }
}

/** Characters. */
const PAGE = 64 * 1024;
/** Milliseconds. */
const PATIENCE = 250;
