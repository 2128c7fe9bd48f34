import { buildSchema, findBreakingChanges } from 'graphql';
import { readFileSync } from 'node:fs';
import { printedSchema } from './graph-schema.js';

const kept = readFileSync('docs/reference/schema.graphql', 'utf8');
const released = readFileSync('libs/graphql/released.graphql', 'utf8');
const breaking = (before: string, after: string): string[] =>
  findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description);

describe('The schema', () => {
  it('is what docs/reference/schema.graphql says: npm run docs writes it', () => {
    expect(printedSchema()).toBe(kept);
  });

  it('breaks no query that was written for the last release', () => {
    expect(breaking(released, kept)).toEqual([]);
  });

  it.each([
    ['without a field', (text: string) => text.replace('  importedAt: DateTime!\n', '')],
    ['with a field of another type', (text: string) => text.replace('  full: Float!', '  full: String!')],
    ['with a word less', (text: string) => text.replace('  UNDECIDED\n', '')],
    ['that asks for an argument', (text: string) => text.replace('segment: String\n', 'segment: String!\n')],
  ])('%s would be found to break some', (_, change) => {
    expect(change(kept)).not.toBe(kept);
    expect(breaking(released, change(kept))).not.toEqual([]);
  });
});
