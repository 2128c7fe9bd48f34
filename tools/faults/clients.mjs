import { setTimeout as pause } from 'node:timers/promises';
import { as, ask, KEY, send } from './ask.mjs';

/** What callers ask for again and again: what may be remembered, what is looked up, and what is written. */
const KINDS = {
  coverage: (base, { audience, by }) =>
    ask(base, `/api/v1/audiences/${audience}/coverage?limit=5`, { ...LIMIT, ...by }),
  list: (base, { by }) => ask(base, '/api/v1/audiences', { ...LIMIT, ...by }),
  write: (base, { name, by }) => {
    const headers = { 'idempotency-key': `"${name}"`, ...by.headers };
    return send(base, '/api/v1/audiences', { name }, { ...LIMIT, headers });
  },
  live: (base) => ask(base, '/health/live', LIMIT),
  ready: (base) => ask(base, '/health/ready', LIMIT),
};
/** Milliseconds after which nobody would wait any longer. */
const LIMIT = { within: 15_000 };
/** Between two requests of one kind, whether the first has been answered or not. */
const BEAT = 300;

/** Callers of every kind, who note each answer with the time at which they asked. */
export class Clients {
  seen = [];
  #isOver = false;
  #running = [];
  #asked = [];
  #names = 0;

  /** `base`, which they ask, may become another. */
  constructor(base, name, key = KEY) {
    this.base = base;
    this.name = name;
    this.by = as(key);
  }

  async begin() {
    const { body } = await ask(this.base, '/api/v1/audiences', this.by);
    const [{ id: audience }] = body._embedded['plimsoll:audiences'];
    this.#running = Object.keys(KINDS).map(async (kind) => {
      while (!this.#isOver) {
        this.#asked.push(this.#ask(kind, audience));
        await pause(BEAT);
      }
    });
  }

  async end() {
    this.#isOver = true;
    await Promise.all(this.#running);
    await Promise.all(this.#asked);
  }

  /** What was answered to those kinds and asked for in this span. */
  of(kinds, from, to = Infinity) {
    return this.seen.filter(({ kind, at }) => kinds.includes(kind) && at >= from && at < to);
  }

  async #ask(kind, audience) {
    const name = `${this.name} ${String((this.#names += 1))}`;
    const at = performance.now();
    const answer = await KINDS[kind](this.base, { audience, name, by: this.by });
    this.seen.push({ kind, at, name, ...answer });
  }
}

export const REQUESTS = ['coverage', 'list', 'write'];
