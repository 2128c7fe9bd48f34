import type { Site } from '../service.js';
import { print } from '../terminal.js';

export const TARGETS = ['list', 'stats', 'esbuild', 'eslint', 'stylelint'] as const;

/** What to build for, by the site's policy: a .browserslistrc, or what a tool reads as it is. */
export async function browserslist(format: (typeof TARGETS)[number], open: () => Promise<Site>): Promise<number> {
  const mediaType = format === 'list' ? 'text/plain' : 'application/json';
  const text = await (await open()).text('plimsoll:browserslist', mediaType, { format });
  print(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}
