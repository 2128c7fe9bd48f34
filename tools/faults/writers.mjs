import { setTimeout as pause } from 'node:timers/promises';
import { ask, send } from './ask.mjs';
import { until } from './programs.mjs';

export const WRITERS = 8;
/** Milliseconds between a writer's rounds, so that processes find time to start again beside them. */
const PACE = 100;
const FILE = ['user_agent,count', ...Array.from({ length: 400 }, (_, row) => userAgent(row))].join('\n');
const MEASURED = {
  ...{ from: '2026-10-01', to: '2026-10-31' },
  rows: [{ browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits: 600 }],
};

function userAgent(row) {
  return `Mozilla/5.0 (X11; rv:140.0) Firefox/140.${String(row % 9)},1`;
}

/**
 * Eight who write at the same time, each with an Idempotency-Key that it sends again until it is answered; what they
 * were answered is in their book, to be compared with what is there in the end.
 */
export class Writers {
  book = { audiences: [], jobs: [], adoptions: [], policies: [] };
  /** How many requests nobody answered, and how many were answered 503, by what they were told. */
  troubles = new Map();
  unexpected = [];
  #isOver = false;
  #running = [];
  #keys = 0;
  #features = [];

  /** `bases`: where to send to; each writer goes on to the next after a trouble. */
  constructor(bases, name) {
    this.bases = bases;
    this.name = name;
  }

  async begin() {
    const { body } = await ask(this.bases[0], '/api/v1/features?limit=100');
    this.#features = body._embedded['plimsoll:features'].map(({ id }) => id);
    this.#running = Array.from({ length: WRITERS }, (_, writer) => this.#write(writer));
  }

  /** Ends when each has been answered what it sent last. */
  async end() {
    this.#isOver = true;
    await Promise.all(this.#running);
  }

  get acknowledged() {
    return Object.values(this.book).reduce((sum, { length }) => sum + length, 0);
  }

  async untilSome(more = 24) {
    const enough = this.acknowledged + more;
    await until(`${String(more)} more writes to be acknowledged`, () => this.acknowledged >= enough, 60_000);
  }

  async #write(writer) {
    const name = `${this.name} ${String(writer)}`;
    const measured = await this.#made('/api/v1/audiences', { name: `${name} measured` });
    await this.#made(`/api/v1/audiences/${measured.id}/snapshots`, MEASURED);
    const terms = { name, audienceId: measured.id, policy: { threshold: 95 } };
    const site = await this.#made('/api/v1/sites', terms);
    const policies = { site: site.id, acknowledged: 0, uncertain: 0 };
    this.book.policies.push(policies);
    for (let turn = 0; !this.#isOver; turn += 1) {
      await this.#import(`${name} ${String(turn)}`);
      await this.#decide(site.id, turn);
      await this.#drawLine(policies, terms, turn);
      await pause(PACE);
    }
  }

  async #import(name) {
    const audience = await this.#made('/api/v1/audiences', { name });
    this.book.audiences.push({ id: audience.id, name });
    const path = `/api/v1/audiences/${audience.id}/snapshots?from=2026-09-01&to=2026-09-30`;
    const job = await this.#answered(path, FILE, { 'content-type': 'text/csv', prefer: 'respond-async' });
    this.book.jobs.push({ id: job.id, audience: audience.id });
  }

  async #decide(site, turn) {
    if (turn >= this.#features.length) return;
    const form = { featureId: this.#features[turn], rationale: 'Less script' };
    const adoption = await this.#made(`/api/v1/sites/${site}/adoptions`, form);
    const path = `/api/v1/sites/${site}/adoptions/${adoption.id}`;
    await this.#made(`${path}/reject`, { comment: 'Not yet' });
    this.book.adoptions.push({ id: adoption.id, path });
  }

  /** Held by its tag alone: what was not answered may have been done. */
  async #drawLine(policies, terms, turn) {
    const path = `/api/v1/sites/${policies.site}`;
    const seen = await ask(this.#base(), path, { within: 10_000 });
    if (seen.status !== 200) return;
    const form = { ...terms, policy: { threshold: 50 + (turn % 40) } };
    const headers = { 'if-match': seen.headers.etag };
    const { status } = await send(this.#base(), path, form, { method: 'PUT', headers, within: 10_000 });
    if (status === 200) policies.acknowledged += 1;
    else if (status !== 412) policies.uncertain += 1;
  }

  #made(path, form) {
    return this.#answered(path, JSON.stringify(form), { 'content-type': 'application/json' });
  }

  async #answered(path, body, more) {
    this.#keys += 1;
    const headers = { ...more, 'idempotency-key': `${this.name}-${String(this.#keys)}` };
    for (;;) {
      const answer = await ask(this.#base(), path, { method: 'POST', headers, body, within: 10_000 });
      if (answer.status >= 200 && answer.status < 300) return answer.body;
      const isInFlight = answer.status === 409 && answer.body.type === '/problems/request-in-flight';
      if (answer.error) this.#count('unanswered');
      else if (answer.status === 503) this.#count(answer.body.detail);
      else if (!isInFlight) {
        this.unexpected.push(`${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
        if (this.unexpected.length > 20) throw new Error(this.unexpected.join('\n'));
      }
      this.#turn += 1;
      await pause(100);
    }
  }

  #count(trouble) {
    this.troubles.set(trouble, (this.troubles.get(trouble) ?? 0) + 1);
  }

  #turn = 0;
  #base() {
    return this.bases[this.#turn % this.bases.length];
  }
}
