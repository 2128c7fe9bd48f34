import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Of what a process says the last so many characters are kept. */
const KEPT = 400_000;

/**
 * One process of a cluster, which may end and be started again as it was. `isReady` is asked until it answers true; `output` has
 * the end of what it has said.
 */
export class Member {
  #child;
  output = '';

  constructor({ name, program, args, env, port, user = {}, folder, isReady = () => true, patience = 120_000 }) {
    Object.assign(this, { name, port });
    this.begin = { program, args, env, user, folder, isReady, patience };
  }

  get url() {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  get pid() {
    return this.#child?.pid;
  }

  get isRunning() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Keeps its promise when the process is ready; refuses with what the process said where it ends before. */
  async start() {
    const { program, args, env, user, folder, isReady, patience } = this.begin;
    this.output = '';
    const child = spawn(program, args, { ...user, cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let failure;
    child.once('error', (error) => (failure = error));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => (this.output = `${this.output}${String(piece)}`.slice(-KEPT)));
    const end = performance.now() + patience;
    while (failure === undefined && this.isRunning && !(await isReady(this))) {
      if (performance.now() > end) {
        await this.kill();
        throw new Error(`${this.name} is not ready: ${this.output}`);
      }
      await pause(50);
    }
    if (failure) throw failure;
    if (!this.isRunning) throw new Error(`${this.name} ended before it was ready: ${this.output}`);
    return this;
  }

  /** Tells it to end, and answers its exit code; one that does not end within `grace` milliseconds is killed. */
  async stop({ signal = 'SIGTERM', grace = 60_000 } = {}) {
    if (!this.isRunning) return this.#child?.exitCode;
    const child = this.#child;
    const ended = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), grace);
    await ended;
    clearTimeout(timer);
    return child.exitCode;
  }

  signal(name) {
    this.#child.kill(name);
  }

  /** As by a power cut: nothing of it is told. */
  kill() {
    return this.stop({ signal: 'SIGKILL' });
  }

  async restart() {
    await this.stop();
    return this.start();
  }
}

/** Whether a path of this member answers 200. */
export const answers = (path) => async (member) => {
  const { ok } = await fetch(`${member.url}${path}`, { signal: AbortSignal.timeout(2_000) }).catch(() => ({
    ok: false,
  }));
  return ok;
};

/** Whether it takes connections. */
export const listens = ({ port }) =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }).on('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });

/** Whether it has said this. */
export const says = (text) => (member) => member.output.includes(text);
