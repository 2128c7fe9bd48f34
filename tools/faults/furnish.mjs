import { as, ask, KEY, send } from './ask.mjs';
import { until } from './programs.mjs';

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const chrome = (visits) => ({ browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits });
const firefox = (visits) => ({ browser: 'Firefox', version: '115.0', os: 'Windows', visits });
/** Whose column is told apart. */
const FILE = ['browser,version,os,country,visits', 'Chrome,120.0,Windows,DE,700', 'Firefox,115.0,Linux,FR,300'].join(
  '\n',
);
const WAIVER = { reason: 'It only decorates.', until: '2099-12-31' };

/** A little of all that a workspace keeps, beside what the demo has of it. */
export async function furnish(base, key = KEY) {
  const at = new Place(base, key);
  const audience = await at.make('/audiences', { name: 'Furnished' });
  await at.make(`/audiences/${audience.id}/snapshots`, { ...OCTOBER, rows: [chrome(600), firefox(400)] });
  await at.job(audience.id, 'from=2026-11-01&to=2026-11-20&segmentBy=country').then((job) => at.end(job));
  const site = await at.make('/sites', { name: 'Furnished', audienceId: audience.id, policy: { threshold: 95 } });
  const path = `/sites/${site.id}/adoptions`;
  const waived = await at.make(path, { featureId: 'view-transitions', rationale: 'It slides in' });
  await at.make(`${path}/${waived.id}/approve`, { comment: 'Agreed', waiver: WAIVER });
  const rejected = await at.make(path, { featureId: 'grid', rationale: 'Less script' });
  await at.make(`${path}/${rejected.id}/reject`, { comment: 'Not yet' });
  await at.make(path, { featureId: 'has', rationale: 'Fewer classes' });
}

/** What is written by one process and read by another beside it, at once; `from` and `to` are places. */
export async function holdAcross(findings, from, to, way) {
  const audience = await from.make('/audiences', { name: way });
  const path = `/audiences/${audience.id}`;
  await from.make(`${path}/snapshots`, { ...OCTOBER, rows: [chrome(600), firefox(400)] });
  const site = await from.make('/sites', { name: way, audienceId: audience.id, policy: { threshold: 50 } });
  const seen = [await to.read(`${path}/coverage/view-transitions`), await verdict(to, site)];
  const days = { from: '2026-11-01', to: '2026-11-20' };
  const newer = await from.make(`${path}/snapshots`, { ...days, rows: [chrome(300), firefox(700)] });
  seen.push(await to.read(`${path}/coverage/view-transitions`), await verdict(to, site));
  const news = JSON.stringify(seen.map((each) => [each.verdict ?? each.full, each.snapshotId === newer.id]));
  const expected = JSON.stringify([
    [60, false],
    ['safe', false],
    [30, true],
    ['unsafe', true],
  ]);
  findings.holds(news === expected, `${way}: a snapshot, a site and what follows from them: ${news}`);

  const adoption = await from.make(`/sites/${site.id}/adoptions`, { featureId: 'view-transitions', rationale: way });
  const address = `/sites/${site.id}/adoptions/${adoption.id}`;
  await to.make(`${address}/approve`, { comment: way, waiver: WAIVER });
  const { state, waiver } = await from.read(address);
  findings.holds(
    state === 'approved' && waiver?.until === WAIVER.until,
    `${way}: a decision, and back its approval: ${state}`,
  );

  const once = { name: `${way} once` };
  const [first, again] = [await from.send('/audiences', once, way), await to.send('/audiences', once, way)];
  const isReplay = again.headers['idempotency-replayed'] === 'true' && again.body.id === first.body.id;
  findings.holds(isReplay, `${way}: a write that is sent again is not done twice: ${String(again.status)}`);

  const key = await from.make('/api-keys', { name: way, role: 'viewer' });
  const before = await ask(to.base, '/api/v1', as(key.key));
  const headers = { ...to.by.headers, 'if-match': '*' };
  done('revoke', await ask(to.base, `/api/v1/api-keys/${key.id}`, { method: 'DELETE', headers }));
  const after = await ask(from.base, '/api/v1', as(key.key));
  findings.holds(
    before.status === 200 && after.status === 401,
    `${way}: a key, and back its end: ${String(after.status)}`,
  );
}

const verdict = (place, site) => place.read(`/sites/${site.id}/verdicts/view-transitions`);

/** A process, as the holder of a key asks it. */
export class Place {
  constructor(base, key) {
    this.base = base;
    this.by = as(key);
  }

  async read(path) {
    const answer = await ask(this.base, `/api/v1${path}`, this.by);
    return done(path, answer).body;
  }

  send(path, form, key) {
    const headers = key === undefined ? {} : { 'idempotency-key': `"${key}"` };
    return send(this.base, `/api/v1${path}`, form, { headers: { ...headers, ...this.by.headers } });
  }

  async make(path, form) {
    return done(path, await this.send(path, form)).body;
  }

  /** An import that is done in the background. */
  async job(audience, days) {
    const path = `/api/v1/audiences/${audience}/snapshots?${days}`;
    const headers = { ...this.by.headers, 'content-type': 'text/csv', prefer: 'respond-async' };
    return done(path, await ask(this.base, path, { method: 'POST', headers, body: FILE })).body;
  }

  /** The state that it ended in. */
  async end({ id }) {
    let job;
    const isOver = async () => (job = await this.read(`/jobs/${id}`)).endedAt !== undefined;
    await until(`the job ${id} to end`, isOver, 60_000);
    return job.state;
  }
}

function done(path, answer) {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(`${path}: ${String(answer.status ?? answer.error)} ${JSON.stringify(answer.body)}`);
}
