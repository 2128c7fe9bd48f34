import type { BrowserReading } from './browser-reading.js';

/** What a user agent tells: never the string itself, which is not kept. */
export interface UserAgentReading extends BrowserReading {
  /** What it was taken for, in words. */
  readonly name: string;
}

/** The number that follows a token, such as `Edg/`. */
export function versionAfter(token: string, userAgent: string): string | undefined {
  const at = userAgent.indexOf(token);
  if (at < 0) return undefined;
  NUMBER.lastIndex = at + token.length;
  return NUMBER.exec(userAgent)?.[0];
}
const NUMBER = /\d[\d.]*/y;
