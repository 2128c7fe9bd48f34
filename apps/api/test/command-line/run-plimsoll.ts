import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestApi } from '../start-api.js';

/** What a command printed, and what it ended with. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Around {
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** What it reads from standard input. */
  readonly input?: string;
}

/** The command line as it is built, in a process of its own. */
export const COMMAND = resolve('dist/apps/cli/src/main.js');

/** Asks this application, as its admin unless another key is given. Call it after it listens. */
export async function commandsOn(api: TestApi): Promise<(args: readonly string[], around?: Around) => Promise<Ended>> {
  await api.app.listen(0, '127.0.0.1');
  const known = { PLIMSOLL_URL: await api.app.getUrl(), PLIMSOLL_KEY: api.admin.key };
  return (args, around = {}) => plimsoll(args, { ...around, env: { ...known, ...around.env } });
}

export function plimsoll(args: readonly string[], { env = {}, folder, input = '' }: Around = {}): Promise<Ended> {
  const all = { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0', ...env };
  return new Promise((ended) => {
    const child = execFile(process.execPath, [COMMAND, ...args], { env: all, cwd: folder }, (_error, stdout, stderr) =>
      ended({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}
