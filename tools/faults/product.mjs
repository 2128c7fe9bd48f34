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

/** A process of the product, as it is built, that can be killed and started again where it was. */
class Process extends Member {
  constructor(app, { settings, flags = [], port, words }) {
    super({
      ...{ name: app, program: process.execPath, env: { ...ALWAYS, ...settings }, port },
      args: [...flags, '--enable-source-maps', `dist/apps/${app}/src/main.js`],
      ...{ isReady: says(words), patience: PATIENCE },
    });
  }
}

/** A process that answers. */
export class Api extends Process {
  static async with(settings, flags) {
    const port = await freePort();
    return new Api('api', { settings: { PORT: String(port), ...settings }, flags, port, words: 'Plimsoll answers.' });
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
  constructor(settings, flags) {
    super('worker', { settings, flags, words: 'Plimsoll works' });
  }
}
