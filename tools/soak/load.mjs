import { setTimeout as pause } from 'node:timers/promises';
import { ask, send } from '../faults/ask.mjs';

const FILE = 'Browser,Browser version,Operating system,Visits\nChrome,120.0,Windows,600\nSafari,17.4,iOS,200\n';
/** Callers at the same time, and milliseconds between what one of them asks. */
const [CALLERS, PACE] = [12, 20];

/** Reads, checks, writes and imports by many callers at once. What they make they delete again, so that nothing grows for a reason. */
export class MixedLoad {
  asked = 0;
  failed = new Map();
  #isOver = false;
  #running = [];

  constructor(base) {
    this.base = base;
  }

  async begin() {
    const { body: audiences } = await ask(this.base, '/api/v1/audiences');
    const { body: sites } = await ask(this.base, '/api/v1/sites');
    const audience = audiences._embedded['plimsoll:audiences'][0].id;
    const site = sites._embedded['plimsoll:sites'][0].id;
    this.#running = Array.from({ length: CALLERS }, (_, caller) => this.#call(caller, { audience, site }));
  }

  async end() {
    this.#isOver = true;
    await Promise.all(this.#running);
  }

  async #call(caller, { audience, site }) {
    for (let turn = 0; !this.#isOver; turn += 1) {
      await this.#told(ask(this.base, `/api/v1/audiences/${audience}/coverage?q=${QUERIES[turn % QUERIES.length]}`));
      await this.#told(ask(this.base, `/api/v1/features?q=${QUERIES[(turn + caller) % QUERIES.length]}`));
      await this.#told(ask(this.base, `/api/v1/audiences/${audience}/trend?subject=grid`));
      if (turn % 4 === 0)
        await this.#told(send(this.base, `/api/v1/sites/${site}/checks`, { features: ['grid', 'has'] }));
      if (turn % 8 === caller % 8) await this.#makeAndDelete(`soak ${String(caller)} ${String(turn)}`);
      await pause(PACE);
    }
  }

  async #makeAndDelete(name) {
    const { body, headers } = await this.#told(send(this.base, '/api/v1/audiences', { name }));
    if (body?.id === undefined) return;
    const path = `/api/v1/audiences/${body.id}`;
    const importing = { method: 'POST', body: FILE, headers: { 'content-type': 'text/csv' } };
    await this.#told(ask(this.base, `${path}/snapshots?from=2026-09-01&to=2026-09-30`, importing));
    await this.#told(ask(this.base, `${path}/coverage`));
    const now = await this.#told(ask(this.base, path));
    const tag = now.headers?.etag ?? headers.etag;
    await this.#told(ask(this.base, path, { method: 'DELETE', headers: { 'if-match': tag } }));
  }

  async #told(asking) {
    const answer = await asking;
    this.asked += 1;
    if (!(answer.status < 400)) {
      const what = answer.error ?? `${String(answer.status)} ${answer.body?.type ?? ''}`;
      this.failed.set(what, (this.failed.get(what) ?? 0) + 1);
    }
    return answer;
  }
}

const QUERIES = ['grid', 'has', 'popover', 'nesting', 'dialog', 'container', 'view', 'css', 'array', 'form'];
