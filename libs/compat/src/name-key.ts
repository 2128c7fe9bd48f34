import type { AliasOfBrowser } from './edition-index.js';
import { normalForm } from './normal-form.js';
import { systemKey } from './operating-system.js';

/** The same text for names, on a system and in a version, that no row of an import can tell apart. */
export const nameKey = ({ name, os, version = '' }: AliasOfBrowser['called']): string =>
  `${normalForm(name)} ${systemKey(os)} ${version}`;

/**
 * A version and all that it begins with, the longest first: 4.2.1 begins with 4.2 and with 4. None for what is no number, and of one with more
 * parts than an alias may name only the first, for whoever visits a site writes its user agent.
 */
export function versionPrefixes(version: string): readonly string[] {
  const numbers = (NUMBER.exec(version)?.[0] ?? '').split('.').filter(Boolean);
  const parts = numbers.slice(0, MOST_PARTS).map(withoutZeros);
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
}

const withoutZeros = (part: string): string => part.replace(/^0+(?=\d)/, '');
const MOST_PARTS = 6;
const NUMBER = /^\d[\d.]*/;
