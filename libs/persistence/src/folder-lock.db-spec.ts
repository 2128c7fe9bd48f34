import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyLocked, lockFile } from './folder-lock.js';

describe('a lock file', () => {
  let folder: string;
  let path: string;
  let holder: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => {
    holder?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('is held by one at a time, and says by whom', () => {
    const unlock = lockFile(path);
    expect(() => lockFile(path)).toThrow(new AlreadyLocked(process.pid));

    unlock();
    lockFile(path)();
  });

  it('is free again when its process was killed', async () => {
    const child = spawn(process.execPath, ['--eval', HOLD, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    holder = child;
    await once(child.stdout, 'data');
    expect(() => lockFile(path)).toThrow('another process');

    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFile(path)();
  });
});

/** What `lockFile` does, for a process without TypeScript; it writes no pid. */
const HOLD = `
  const { DatabaseSync } = require('node:sqlite');
  const file = new DatabaseSync(process.argv[1]);
  file.exec('BEGIN IMMEDIATE');
  console.log('held');
  setInterval(() => file, 1000);
`;
