import type { KnownKeys } from '../src/uses/known-keys.js';
import { type Source, Uses } from '../src/uses/uses.js';

type Reader = (source: Source, keys: KnownKeys, uses: Uses) => void;

/** What a reader tells of a text: each key with its places, as `line:column`. */
export function told(read: Reader, keys: KnownKeys, text: string): Readonly<Record<string, string>> {
  const uses = new Uses();
  read({ file: 'shop', text }, keys, uses);
  const at = ({ line, column }: { line: number; column: number }): string => `${String(line)}:${String(column)}`;
  return Object.fromEntries([...uses.places].map(([key, places]) => [key, places.map(at).join(' ')]));
}
