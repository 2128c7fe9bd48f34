import { ReportNotUnderstood } from '../../domain/check.errors.js';
import type { Mention, Tool } from '../../domain/check-list.js';
import { isObject, textOf } from './json-members.js';
import { isLighthouseReport, readLighthouseReport } from './lighthouse-report.js';
import { readLintReport } from './lint-report.js';

/** What a tool's report names. */
export interface Report {
  readonly tool: Tool;
  readonly mentions: readonly Mention[];
  /** The folder that the tool ran in, where it says so. */
  readonly folder?: string;
}

/** Reads a JSON document that a tool has written; which tool, its contents tell. Refuses what no tool known here writes. */
export function readReport(document: unknown): Report {
  if (Array.isArray(document)) return readLintReport(document);
  if (!isObject(document)) throw new ReportNotUnderstood('The document is neither a JSON object nor a list.');
  if (isLighthouseReport(document)) return { tool: 'lighthouse', mentions: readLighthouseReport(document) };
  if (!Array.isArray(document.results)) throw new ReportNotUnderstood(strange(Object.keys(document)));

  // ESLint's formatter json-with-metadata.
  const folder = isObject(document.metadata) ? textOf(document.metadata.cwd) : undefined;
  return { ...readLintReport(document.results), ...(folder !== undefined && { folder }) };
}

const strange = (members: readonly string[]): string =>
  `The document’s members (${members.slice(0, 5).join(', ')}${members.length > 5 ? ', …' : ''}) are those of no report that is read here.`;
