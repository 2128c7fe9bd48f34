import { readFileSync } from 'node:fs';
import { drawnOn } from './drawn-model.js';
import { Page } from './page.js';
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
});
