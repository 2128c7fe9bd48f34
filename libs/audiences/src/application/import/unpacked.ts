import { FileBroken, FileInflatesTooFar, FileTooLarge } from '../../domain/analytics-file.errors.js';

/** A file as it is read, whatever it was packed in. */
export interface Unpacked {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly compression?: 'gzip';
}

/** Told by its first bytes, whatever it is called: gzip is inflated, of one or several files behind one another. */
export async function unpacked(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Unpacked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { first, isDone } = await firstBytes(iterator);
  const whole = andMore(first, isDone, iterator);
  return first[0] === 0x1f && first[1] === 0x8b
    ? { chunks: inflated(whole, limit), compression: 'gzip' }
    : { chunks: whole };
}

async function firstBytes(iterator: AsyncIterator<Uint8Array>): Promise<{ first: Buffer; isDone: boolean }> {
  let first: Buffer = Buffer.alloc(0);
  while (first.length < MAGIC) {
    const next = await iterator.next();
    if (next.done) return { first, isDone: true };
    const { value } = next;
    first =
      first.length === 0
        ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
        : Buffer.concat([first, value]);
  }
  return { first, isDone: false };
}
const MAGIC = 2;

async function* andMore(
  first: Buffer,
  isDone: boolean,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    if (isDone) return;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

async function* inflated(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const packed = new Packed(chunks, limit);
  void packed.into(writable.getWriter());
  const reader = (readable as ReadableStream<Uint8Array>).getReader();
  const next = () =>
    reader.read().catch(() => {
      throw packed.fault ?? new FileBroken({ line: 1 }, 'the file begins as gzip and cannot be inflated');
    });
  let size = 0;
  try {
    for (let { value } = await next(); value; { value } = await next()) {
      size += value.length;
      if (size > MOST_INFLATED || (size > UNSUSPECTED && size > packed.size * LARGEST_RATIO))
        throw new FileInflatesTooFar(MOST_INFLATED, LARGEST_RATIO);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Counts what it hands on, and keeps what went wrong with it. */
class Packed {
  size = 0;
  fault?: Error;

  constructor(
    private readonly chunks: AsyncIterable<Uint8Array>,
    private readonly limit: number,
  ) {}

  async into(writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>): Promise<void> {
    try {
      for await (const chunk of this.chunks) {
        this.size += chunk.length;
        if (this.size > this.limit) throw new FileTooLarge({ line: 1 }, this.limit);
        if (!(await writer.write(chunk as Uint8Array<ArrayBuffer>).then(...TAKEN))) return;
      }
      await writer.close().then(...TAKEN);
    } catch (error) {
      this.fault = error as Error;
      await writer.abort(error).catch(() => undefined);
    }
  }
}

/** Whether it was: who inflates it tells its reader why not. */
const TAKEN = [() => true, () => false] as const;

/** 1 GiB, a month of a busy site's log. */
export const MOST_INFLATED = 1024 * 1024 * 1024;
/** Logs and tables deflate to a tenth or a fiftieth; a file of nothing but zeros to a thousandth. */
const LARGEST_RATIO = 200;
const UNSUSPECTED = 16 * 1024 * 1024;
