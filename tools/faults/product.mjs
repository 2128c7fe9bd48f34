import { ask, KEY } from './ask.mjs';
import { freePort } from '../cluster/free-port.mjs';
import { ended, hasEnded, started, until } from './programs.mjs';

const MUCH = { q: 1_000_000_000, w: 60 };
/** Nothing of this is about limits, but where a scenario says so. */
const ROOMY = JSON.stringify({ default: MUCH, writes: MUCH, expensive: MUCH });
const ALWAYS = {
  ...{ PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', RATE_LIMITS: ROOMY },
  ...{ PLIMSOLL_BOOTSTRAP_KEY: KEY, PLIMSOLL_DEMO: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' },
};

/** A process of the product, as it is built, that can be killed and started again where it was. */
class Process {
  #running;

  constructor(app, settings, flags = []) {
    this.app = app;
    this.settings = settings;
    this.flags = flags;
  }

  get pid() {
    return this.#running.child.pid;
  }

  get isRunning() {
    return this.#running !== undefined && !hasEnded(this.#running.child);
  }

  get said() {
    return this.#running.said();
  }

  launch() {
    const how = [...this.flags, '--enable-source-maps', `dist/apps/${this.app}/src/main.js`];
    this.#running = started(process.execPath, how, { env: { ...ALWAYS, ...this.settings } });
  }

  async untilItSays(words) {
    await until(
      `${this.app} to begin`,
      () => {
        if (!this.isRunning) throw new Error(`${this.app} ended: ${this.said}`);
        return this.said.includes(words);
      },
      240_000,
    );
  }

  kill() {
    return ended(this.#running.child, 'SIGKILL');
  }

  /** Answers its exit code. */
  stop() {
    return ended(this.#running.child, 'SIGTERM');
  }

  signal(name) {
    this.#running.child.kill(name);
  }
}

/** A process that answers. */
export class Api extends Process {
  static async with(settings, flags) {
    const port = await freePort();
    const api = new Api('api', { PORT: String(port), ...settings }, flags);
    api.base = `http://127.0.0.1:${String(port)}`;
    return api;
  }

  async start() {
    this.launch();
    await this.untilItSays('Plimsoll answers.');
  }

  /** The status of `/health/ready`, or of `/health/live`. */
  async health(which) {
    return (await ask(this.base, `/health/${which}`, { within: 5_000 })).status;
  }
}

/** A process that works in the background. */
export class Worker extends Process {
  async start() {
    this.launch();
    await this.untilItSays('Plimsoll works');
  }
}
