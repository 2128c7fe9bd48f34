import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Preparation } from './preparation.js';

const OPEN = { introspection: true, explorer: true, documentsOnly: false };

describe('Documents that an operator keeps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-documents-'));

  it.each([
    ['old.graphql', '{ gone }', /^The document old of GRAPHQL_DOCUMENTS does not fit: Cannot query field "gone"/],
    ['torn.graphql', '{ features', /^The document torn of GRAPHQL_DOCUMENTS does not fit: Syntax Error/],
    ['list.json', '{"a": 7}', /^list.json must hold the texts of documents/],
  ])('end the start where one does not fit: %s', (file, text, why) => {
    const documents = mkdtempSync(join(folder, 'these-'));
    writeFileSync(join(documents, file), text);

    expect(() => new Preparation({ ...OPEN, documents })).toThrow(why);
  });

  it('cannot be all that is answered where there are none', () => {
    expect(() => new Preparation({ ...OPEN, documentsOnly: true })).toThrow(/GRAPHQL_DOCUMENTS names no documents/);
  });
});
