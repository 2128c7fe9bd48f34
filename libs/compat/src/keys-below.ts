import type { EditionIndex } from './edition-index.js';

/** Facts of a refusal: that what was taken for a key is where some begin, and how many. None where it is not. */
export function keysBelow({ keys }: Pick<EditionIndex, 'keys'>, path: string): KeysBelow | undefined {
  const prefix = `${path}.`;
  const count = keys.filter((key) => key.startsWith(prefix)).length;
  return count > 0 ? { prefix, keysBelow: count } : undefined;
}

export interface KeysBelow {
  readonly prefix: string;
  readonly keysBelow: number;
}

/** The same in words. */
export const belowInWords = (below?: KeysBelow): string =>
  below ? `${below.keysBelow.toLocaleString('en')} keys begin with ${below.prefix}` : '';
