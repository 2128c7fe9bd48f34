import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { EditionIndex } from '#libs/compat';

/** Changes with everything that makes a stored index unreadable to newer code, or wrong by it. */
export const FORMAT = 1;

/** The index as it is stored with its edition: half a megabyte that becomes the index again in milliseconds. */
export const encodeIndex = (index: EditionIndex): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(gzipSync(serialize({ format: FORMAT, index })));

/** Refuses what another version of Plimsoll has stored. */
export function decodeIndex(stored: Uint8Array): EditionIndex {
  const { format, index } = deserialize(gunzipSync(stored)) as { format: number; index: EditionIndex };
  if (format !== FORMAT)
    throw new TypeError(`The edition's index is of format ${format}; this version reads ${FORMAT}.`);
  return index;
}
