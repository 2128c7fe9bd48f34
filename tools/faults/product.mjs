import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePort } from '../cluster/free-port.mjs';
import { Member, says } from '../cluster/member.mjs';
import { ask, KEY } from './ask.mjs';

const MUCH = { q: 1_000_000_000, w: 60 };
/** Nothing of this is about limits, but where a scenario says so. */
const ROOMY = JSON.stringify({ default: MUCH, writes: MUCH, expensive: MUCH });
const ALWAYS = {
  ...{ PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', RATE_LIMITS: ROOMY },
  ...{ PLIMSOLL_BOOTSTRAP_KEY: KEY, PLIMSOLL_DEMO: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' },
};
/** Milliseconds that a first start may take, on a machine that does much else. */
const PATIENCE = 240_000;

/** A process of the product, as it is built here or in that `folder`, that can be killed and started again where it was. */
class Process extends Member {
  constructor(app, { settings, flags = [], folder, port, words }) {
    super({
      ...{ name: app, program: process.execPath, env: { ...ALWAYS, ...settings }, port },
      args: [...flags, '--enable-source-maps', `dist/apps/${app}/src/main.js`],
      ...{ folder, isReady: says(words), patience: PATIENCE },
    });
  }
}

/** An operator's command, run to its end: what it prints. */
export async function operate(command, args, { settings, folder }) {
  const program = ['--enable-source-maps', `dist/apps/api/src/${command}.cli.js`, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    cwd: folder,
    env: { ...ALWAYS, ...settings },
  });
  return stdout.trim();
}

/** A process that answers. */
export class Api extends Process {
  static async with(settings, how) {
    const port = await freePort();
    const all = { PORT: String(port), ...settings };
    return new Api('api', { ...how, settings: all, port, words: 'Plimsoll answers.' });
  }

  get base() {
    return this.url;
  }

  /** The status of `/health/ready`, or of `/health/live`. */
  async health(which) {
    return (await ask(this.base, `/health/${which}`, { within: 5_000 })).status;
  }
}

/** A process that works in the background. */
export class Worker extends Process {
  constructor(settings, how) {
    super('worker', { ...how, settings, words: 'Plimsoll works' });
  }
}
