import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DatabaseConfig } from '#libs/persistence';
import { readCurl } from '../../../../tools/docs/curl.js';
import type { Page } from '../../../../tools/docs/page.js';
import type { Ended } from '../command-line/run-plimsoll.js';

/**
 * Commands of a page, typed into a shell at the root of the repository. Nobody sits at a terminal: what asks for a password
 * reads it from standard input.
 */
export class Typed {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';

  constructor(commands: string, env: Readonly<Record<string, string>> = {}, input = '') {
    const child = spawn('sh', ['-ec', commands], { detached: true, env: { ...process.env, NODE_OPTIONS: '', ...env } });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    child.stdin.end(input);
    this.#child = child;
    this.ended = once(child, 'close').then(([code]) => ({
      ...{ code: (code as number | null) ?? -1, stdout: this.#stdout, stderr: this.#stderr },
    }));
  }

  /** The first of its output that is like this; it must not end before. */
  async saying(words: RegExp): Promise<string> {
    for (;;) {
      const [said] = words.exec(this.#stdout) ?? [];
      if (said !== undefined) return said;
      if (this.#child.exitCode !== null) throw new Error(`It ended: ${this.#stdout}${this.#stderr}`);
      await Promise.race([once(this.#child.stdout ?? this.#child, 'data'), this.ended]);
    }
  }

  /** Everything it started is told to end, as by Ctrl+C at a terminal. */
  async stop(): Promise<Ended> {
    if (this.#child.exitCode === null && this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGTERM');
    return this.ended;
  }
}

/** What is typed for it to end: the test fails with what it said where that was not well. */
export async function typed(commands: string, env: Readonly<Record<string, string>> = {}, input = ''): Promise<string> {
  const { code, stdout, stderr } = await new Typed(commands, env, input).ended;
  if (code !== 0) throw new Error(`${commands}\nended with ${String(code)}: ${stdout}${stderr}`);
  return stdout;
}

/** What a command of a page is answered with, where the service of this test is, whatever address the page shows. */
export function asked(command: string, origin: string, variables: Readonly<Record<string, string>>): Promise<Response> {
  const { url, init } = readCurl(command, variables);
  const { pathname, search } = new URL(url);
  return fetch(origin + pathname + search, init);
}

/** The one block of commands that has these words. */
export function commandOn(page: Page, words: string): string {
  const [command, ...more] = page.blocksOf('sh').filter((block) => block.includes(words));
  if (command === undefined || more.length > 0)
    throw new Error(`${page.file} has ${command === undefined ? 'no' : 'more than one'} block with ${words}`);
  return command;
}

/** By which variables a process uses that database. */
export const placeOf = (config: DatabaseConfig): Record<string, string> =>
  'url' in config ? { DATABASE_URL: config.url } : { DATABASE_URL: '', PLIMSOLL_DATA_DIR: config.folder };
