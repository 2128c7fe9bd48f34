import { existsSync } from 'node:fs';
import { constants, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AlreadyLocked, lockFile } from '../folder-lock.js';
import { openDatabase } from '../open-database.js';
import { type Copy, empty, nameOf, type Template } from './template.js';

/** Templates are kept between runs; copies live as long as their file of tests. */
const HOME = resolve('.cache/test-databases');

export async function copyOfFolder(template: Template): Promise<Copy> {
  await mkdir(HOME, { recursive: true });
  const original = await originalOf(template);
  const folder = await mkdtemp(join(HOME, `copy-${process.pid}-`));
  await copyFiles(original, folder);
  return { config: { folder }, drop: () => rm(folder, { recursive: true, force: true }) };
}

async function originalOf(template: Template): Promise<string> {
  const original = join(HOME, nameOf(template));
  if (existsSync(original)) return original;
  const base = template === empty ? undefined : await originalOf(empty); // a new database takes seconds, a copy does not
  await alone(join(HOME, 'lock'), () => make(template, original, base));
  return original;
}

async function make(template: Template, original: string, base?: string): Promise<void> {
  if (existsSync(original)) return; // made by another worker, while this one waited
  await sweep(template);
  const unfinished = `${original}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  if (base !== undefined) await copyFiles(base, unfinished);
  const database = await openDatabase({ folder: unfinished });
  await template.prepare(database).finally(() => database.close());
  await rename(unfinished, original);
}

const copyFiles = (from: string, to: string) => cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });

/** Earlier templates of the name, and the copies of runs that were killed. */
async function sweep({ name }: Template): Promise<void> {
  for (const entry of await readdir(HOME)) {
    const pid = /^copy-(\d+)-/.exec(entry)?.[1];
    const isOld = pid === undefined ? entry.startsWith(`${name}_`) : !isAlive(Number(pid));
    if (isOld) await rm(join(HOME, entry), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function alone(path: string, work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      const unlock = lockFile(path);
      await work().finally(unlock);
      return;
    } catch (error) {
      if (!(error instanceof AlreadyLocked)) throw error;
      await pause(100);
    }
  }
}
