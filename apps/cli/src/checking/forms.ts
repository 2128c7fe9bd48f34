import { type Check, toJunit, toMarkdown, toSarif, toWorkflowCommands } from '#libs/reports';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toText } from './to-text.js';

export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** How a check is written, by the name of the format. */
export const FORMS: Readonly<Record<Format, (check: Check) => string>> = {
  text: toText,
  json: (check) => `${JSON.stringify(plain(check), undefined, 2)}\n`,
  sarif: (check) => `${toSarif(check)}\n`,
  junit: toJunit,
  github: toWorkflowCommands,
  markdown: (check) => toMarkdown(check, check.id),
};

/** Writes what pipelines collect. */
export function writeReports(folder: string, check: Check): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, format] of Object.entries(FILES)) writeFileSync(join(folder, file), FORMS[format](check));
}

const FILES = {
  'check.json': 'json',
  'comment.md': 'markdown',
  'results.sarif': 'sarif',
  'junit.xml': 'junit',
} as const;

/** What is known of it, without the links and forms of the service. */
const plain = (check: Check): object =>
  Object.fromEntries(Object.entries(check).filter(([name]) => !name.startsWith('_')));
