import { spawn } from 'node:child_process';

/**
 * Starts a command of what was followed, as its user and in an environment of its own: only a port, and what is given. Its files are
 * root's, so that the user can change none but those of its volume, whether the root file system is read-only or not.
 */
export function runImage({ cwd, env, uid, gid, command }, given = {}, words = command) {
  const [program, ...args] = words;
  const environment = { PATH: process.env.PATH, ...env, ...given };
  return spawn(program === 'node' ? process.execPath : program, args, { cwd, uid, gid, env: environment });
}
