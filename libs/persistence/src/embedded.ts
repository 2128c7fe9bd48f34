import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { AlreadyLocked, lockFile } from './folder-lock.js';
import { CannotOpenDatabase, DatabaseLost } from './database.errors.js';
import { firstLineOf } from './first-line.js';
import { EMBEDDED_PATIENCE, listenOn, panicOf, poolOf } from './embedded-pool.js';
import type { Server } from './server.js';

/** PostgreSQL inside this process, with its files in `<folder>/pg`. One process at a time, one connection. */
export async function openEmbedded(folder: string): Promise<Server> {
  const unlock = await lock(folder);
  try {
    const files = join(folder, 'pg');
    if (!existsSync(files)) await create(files);
    const lite = await PGlite.create(files);
    const lost = panicOf(lite).then((reason) => new DatabaseLost(folder, reason));
    const pool = poolOf(lite);
    const close = async () => {
      await pool.end();
      await lite.close();
      unlock();
    };
    return { pool, direct: pool, listen: listenOn(lite, pool), patience: EMBEDDED_PATIENCE, lost, close };
  } catch (error) {
    unlock();
    throw cannotOpen(folder, error);
  }
}

async function lock(folder: string): Promise<() => void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return lockFile(join(folder, 'pg.lock'));
  } catch (error) {
    throw cannotOpen(folder, error);
  }
}

/** Made beside and renamed when whole, so that a kill on the way leaves no half-made database. */
async function create(files: string): Promise<void> {
  const unfinished = `${files}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const lite = await PGlite.create(unfinished);
  await lite.close();
  await rename(unfinished, files);
}

function cannotOpen(folder: string, error: unknown): CannotOpenDatabase {
  const reason =
    error instanceof AlreadyLocked
      ? `it is in use by ${error.pid === undefined ? 'another process' : `process ${error.pid}`}. ` +
        'Stop that one first, or choose another PLIMSOLL_DATA_DIR, or set DATABASE_URL.'
      : `${isWithoutRoom(error) ? 'its disk is full' : firstLineOf(error)}. PLIMSOLL_DATA_DIR must be a folder that Plimsoll may write to.`;
  return new CannotOpenDatabase(`Cannot keep the database in ${folder}: ${reason}`, { cause: error });
}

/** PGlite's file system refuses by WASI's number, without a word. */
const isWithoutRoom = (error: unknown): boolean => (error as { errno?: unknown } | undefined)?.errno === WASI_ENOSPC;
const WASI_ENOSPC = 51;
