import { DatabaseSync } from 'node:sqlite';

/** Another process, whose id may be known, holds the lock. */
export class AlreadyLocked extends Error {
  override readonly name = 'AlreadyLocked';

  constructor(readonly pid: number | undefined) {
    super(`locked by ${pid === undefined ? 'another process' : `process ${pid}`}`);
  }
}

/**
 * Takes the lock file for this process until the returned function is called or the process dies.
 * SQLite's write lock is the operating system's: unlike a pid in a file it is never stale after a kill, and never
 * mistaken for that of a later process with the same id. The pid inside is only for the message.
 */
export function lockFile(path: string): () => void {
  const file = new DatabaseSync(path);
  try {
    file.exec(`
      BEGIN IMMEDIATE;
      CREATE TABLE IF NOT EXISTS holder (pid INTEGER);
      DELETE FROM holder;
      INSERT INTO holder VALUES (${process.pid});
      COMMIT;
      BEGIN IMMEDIATE;
    `);
    return () => file.close();
  } catch (error) {
    const holder = isBusy(error) ? holderOf(file) : undefined;
    file.close();
    throw isBusy(error) ? new AlreadyLocked(holder) : error;
  }
}

const BUSY = 5;
const isBusy = (error: unknown) => (error as { errcode?: number }).errcode === BUSY;

function holderOf(file: DatabaseSync): number | undefined {
  try {
    return Number(file.prepare('SELECT pid FROM holder').get()?.pid);
  } catch {
    return undefined; // it is being written this very moment
  }
}
