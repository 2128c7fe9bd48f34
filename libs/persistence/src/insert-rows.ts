import { setImmediate as breath } from 'node:timers/promises';
import { Prisma } from './generated/client.js';

/** Rows of one table by the names of its columns; what a row leaves out is as in `defaults`, else null. */
export interface TableRows {
  readonly table: string;
  readonly defaults: TableRow;
  readonly rows: readonly TableRow[];
}
export type TableRow = Readonly<Record<string, unknown>>;

/**
 * Inserts rows by the thousand, each batch as one JSON document that the database takes apart: 300,000 rows in seconds, where an
 * INSERT that names every value takes minutes. Larger batches take as long, and the embedded database answers nobody meanwhile.
 * `onBatch` is told how many rows each batch had.
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  { table, defaults, rows }: TableRows,
  onBatch: (rows: number) => void = () => undefined,
): Promise<void> {
  const name = Prisma.raw(`"${table}"`);
  for (let start = 0; start < rows.length; start += BATCH) {
    if (start > 0) await breath(); // the embedded database answers without waiting for anything
    const batch = rows.slice(start, start + BATCH);
    await tx.$executeRaw`
      INSERT INTO ${name}
      SELECT * FROM jsonb_populate_recordset(
        jsonb_populate_record(NULL::${name}, ${JSON.stringify(defaults)}::jsonb), ${JSON.stringify(batch)}::jsonb)`;
    onBatch(batch.length);
  }
}

const BATCH = 1_000;
