import type { Deferral } from '#libs/hypermedia';

/** A file, and whether it is too long to be read while its sender waits. */
export interface Measured {
  readonly file: AsyncIterable<Uint8Array> | undefined;
  readonly isLong: boolean;
}

/** By what its sender says of its length or, where that is not said, by its beginning. */
export async function measured(
  file: AsyncIterable<Uint8Array> | undefined,
  { length }: Pick<Deferral, 'length'>,
): Promise<Measured> {
  if (!file || length !== undefined) return { file, isLong: file !== undefined && Number(length) > LONG };

  const chunks = file[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  for (let size = 0; size <= LONG;) {
    const next = await chunks.next();
    if (next.done) return { file: andThen(start, chunks), isLong: false };
    start.push(next.value);
    size += next.value.length;
  }
  return { file: andThen(start, chunks), isLong: true };
}

async function* andThen(start: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Bytes: what is read within a second or two. */
const LONG = 5 * 1024 * 1024;
