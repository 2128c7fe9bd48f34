import { countAt, type JsonForm, objectsIn, textOf } from './json-form.js';

/** Umami's metrics of the type browser: families by its own names (crios, edge-chromium) and their visitors, without versions. */
export function readUmami(document: unknown): JsonForm | undefined {
  const rows = objectsIn(document);
  const [first] = rows;
  if (!first || typeof first.x !== 'string' || !('y' in first)) return undefined;
  return {
    format: 'umami-json',
    columns: { visits: 'y', browser: 'x' },
    rows: rows.map(({ x, y }, row) => ({ named: { browser: textOf(x) }, visits: countAt(y, row, 'y') })),
  };
}
