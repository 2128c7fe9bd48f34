import type { DataModel } from './data-model.js';
import type { Page } from './page.js';

/**
 * What the ER diagrams of a page draw together, with the items of its lists that say what is unique. A table without columns
 * only stands for one that another diagram describes.
 */
export function drawnOn(page: Page): DataModel {
  const tables: Record<string, string[]> = {};
  const relations: string[] = [];
  let columns: string[] = [];
  for (const line of page.blocksOf('mermaid').flatMap((diagram) => diagram.split('\n'))) {
    const table = TABLE.exec(line)?.[1];
    if (table !== undefined) {
      if (table in tables) throw new Error(`${table} is drawn twice.`);
      columns = tables[table] = [];
    }
    const relation = RELATION.exec(line)?.[1];
    if (relation !== undefined) relations.push(relation);
    const column = COLUMN.exec(line)?.[1];
    if (column !== undefined) columns.push(column.replaceAll(', ', ','));
  }
  return { tables, relations, unique: [...page.text.matchAll(UNIQUE)].map(([, unique = '']) => unique) };
}

const TABLE = /^ {2}(\w+) \{$/;
const RELATION = /^ {2}(\w+ [|}o{.-]+ \w+) : /;
const COLUMN = /^ {4}(\S+ \w+(?: [PFU]K(?:, [PFU]K)*)?)(?: ".*")?$/;
const UNIQUE = /^- `(\w+ \(.+\))`/gm;
