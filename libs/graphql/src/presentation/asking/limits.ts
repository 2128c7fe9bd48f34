import { type DocumentNode, visit } from 'graphql';
import { refused } from './refusal.js';

/** Characters of a document. */
export const LONGEST = 20_000;
/** Names, numbers and signs of it. */
export const MOST_TOKENS = 2_000;
/** Fields within fields. */
export const DEEPEST = 16;
export const MOST_ALIASES = 30;
/** What a query costs, at most. */
export const MOST_COST = 250;

/** Every alias has a field asked for once more. */
export function limitAliases(document: DocumentNode): void {
  let aliases = 0;
  visit(document, { Field: ({ alias }) => void (aliases += alias ? 1 : 0) });
  if (aliases > MOST_ALIASES)
    throw refused(
      'query-with-too-many-aliases',
      `The document has ${String(aliases)} aliases, and ${String(MOST_ALIASES)} are the most.`,
      { limit: MOST_ALIASES, aliases },
    );
}
