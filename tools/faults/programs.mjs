import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where Debian keeps PostgreSQL's server, which is not in the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, the newest there is; nothing where it is not installed. */
export function postgresFolder() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...process.env.PATH.split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** Whether all that faults are made of is on this machine. */
export const isEquipped = () => postgresFolder() !== undefined && isInPath('redis-server');

const isInPath = (name) => process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Whom PostgreSQL runs as: it refuses root. */
export function postgresUser() {
  if (process.getuid() !== 0) return {};
  const id = (what) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Started beside us, with what it says kept. */
export function started(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => (said = (said + String(piece)).slice(-400_000)));
  child.on('error', (error) => (said += String(error)));
  return { child, said: () => said };
}

export const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;

/** Ends it by this signal, and answers its exit code; nothing where a signal ended it. */
export async function ended(child, signal) {
  if (hasEnded(child)) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  return (await exit)[0];
}

/** Asks again and again until it is so; says what was waited for where that takes longer than these milliseconds. */
export async function until(what, isSo, within = 20_000) {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > within) throw new Error(`Waited ${String(within / 1000)} s in vain for ${what}.`);
    await pause(50);
  }
  return performance.now() - start;
}
