import { readFileSync } from 'node:fs';
import { drawnOn } from './drawn-model.js';
import { Page, pages } from './page.js';
import { declaredIn } from './prisma-schema.js';

describe('The data model', () => {
  const drawn = drawnOn(Page.read('docs/reference/data-model.md'));
  const declared = declaredIn(readFileSync('prisma/schema.prisma', 'utf8'));

  it('is found in the schema', () => {
    expect(Object.keys(declared.tables).length).toBeGreaterThan(15);
    expect(declared.tables.snapshot_share).toContain('uuid snapshot_id PK,FK');
  });

  it('is drawn table by table as the schema declares it', () => {
    expect(drawn.tables).toEqual(declared.tables);
  });

  it('is drawn with every relation of the schema, and no other', () => {
    expect(drawn.relations.toSorted()).toEqual(declared.relations.toSorted());
  });

  it('lists what is unique together', () => {
    expect(drawn.unique.toSorted()).toEqual(declared.unique.toSorted());
  });

  describe('in the READMEs of the modules', () => {
    const readmes = pages().filter(({ file }) => /^libs\/\w+\/README\.md$/.test(file));
    const diagrams = readmes.flatMap((page) => page.blocksOf('mermaid')).filter((each) => each.startsWith('erDiagram'));

    it('has every table', () => {
      const named = new Set(diagrams.join('\n').replace(/".*"/g, '').match(/\w+/g));

      expect(Object.keys(declared.tables).filter((table) => !named.has(table))).toEqual([]);
    });

    it('has relations of the schema only', () => {
      const relations = readmes.flatMap((page) => drawnOn(page).relations);

      expect(relations.length).toBeGreaterThan(20);
      expect(relations.filter((relation) => !declared.relations.includes(relation))).toEqual([]);
    });
  });
});
