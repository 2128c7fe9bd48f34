import { CheckList, type Mention, type Tool } from '../../domain/check-list.js';
import type { Named } from '../../domain/named.js';
import { placesBelow } from './places-below.js';
import { readPlainList } from './plain-list.js';
import { readReport } from './read-report.js';

/** What is to be judged, and what it came from. */
export interface ReadList {
  readonly tool: Tool;
  readonly list: CheckList;
}

export interface IdLists {
  readonly features?: readonly string[];
  readonly keys?: readonly string[];
  readonly caniuse?: readonly string[];
}

/** What a caller lists. */
export const listOfIds = ({ features = [], keys = [], caniuse = [] }: IdLists): ReadList => ({
  tool: 'request',
  list: CheckList.ofSome([...mentions('feature', features), ...mentions('key', keys), ...mentions('caniuse', caniuse)]),
});

export const listOfText = (text: string): ReadList => ({ tool: 'text', list: CheckList.ofSome(readPlainList(text)) });

/**
 * What a tool's report names, with files named from `folder` on: the tool's own where the caller names none. A linter may have found
 * nothing.
 */
export function listOfReport(document: unknown, folder?: string): ReadList {
  const { tool, mentions, folder: own } = readReport(document);
  const root = folder ?? own;
  return { tool, list: CheckList.of(root === undefined ? mentions : placesBelow(root, mentions)) };
}

const mentions = (as: Named['as'], names: readonly string[]): Mention[] =>
  names.map((name) => ({ named: { as, name } }));
