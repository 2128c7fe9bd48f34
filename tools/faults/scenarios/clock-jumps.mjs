import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, send } from '../ask.mjs';
import { until } from '../programs.mjs';
import { Receiver } from '../receiver.mjs';

export const title = 'the clock of a process jumps, forward and back';

const DAY = 86_400_000;
const FILE = 'Browser,Browser version,Operating system,Visits\nChrome,120.0,Windows,600\n';
const LIMITS = JSON.stringify({ default: { q: 150, w: 5 }, writes: null, expensive: null });

export async function run(world, findings) {
  const database = await world.database();
  const clock = join(world.folder, 'clock');
  const settings = { DATABASE_URL: world.postgres.url(database), FAULTS_CLOCK: clock, RATE_LIMITS: LIMITS };
  const api = await world.api(settings, { flags: ['--import', new URL('../clock.mjs', import.meta.url).href] });
  const receiver = await Receiver.open();
  world.atEnd(() => receiver.close());
  await send(api.base, '/api/v1/webhooks', { url: receiver.url, events: ['snapshot.imported'] });
  const write = () =>
    send(api.base, '/api/v1/audiences', { name: 'clock' }, { headers: { 'idempotency-key': '"clock"' } });
  const first = await write();
  const { body: page } = await ask(api.base, '/api/v1/features?limit=5');

  for (const [words, offset] of [
    ['three days ahead', 3 * DAY],
    ['back to what it was', 0],
    ['three days behind', -3 * DAY],
  ]) {
    writeFileSync(clock, String(offset));
    api.signal('SIGUSR2');
    await pause(200);
    findings.did(`it is ${words}`);

    const again = await write();
    const isReplay = again.headers?.['idempotency-replayed'] === 'true' && again.body.id === first.body.id;
    findings.holds(isReplay, `an Idempotency-Key counts as before: ${String(again.status)}`);
    const next = await ask(api.base, page._links.next.href);
    findings.holds(next.status === 200, `keys let in, and pages lead on: ${String(next.status)}`);
    await holdJob(api, findings, receiver, words);
    await holdLimits(api, findings);
  }
  findings.holds((await api.health('ready')) === 200, 'it is ready');
}

/** An import as a job, which is leased, and a webhook that is told of it, which is leased too. */
async function holdJob(api, findings, receiver, name) {
  const before = receiver.events.length;
  const { body: audience } = await send(api.base, '/api/v1/audiences', { name });
  const { body: job } = await ask(
    api.base,
    `/api/v1/audiences/${audience.id}/snapshots?from=2025-09-01&to=2025-09-30`,
    {
      ...{ method: 'POST', body: FILE },
      headers: { 'content-type': 'text/csv', prefer: 'respond-async' },
    },
  );
  let state;
  const isDone = async () => {
    await pause(200);
    state = (await ask(api.base, `/api/v1/jobs/${job.id}`)).body.state;
    return state === 'succeeded';
  };
  const took = await until('the job to be done', isDone, 20_000).catch(() => undefined);
  const told = await until('the webhook to be told', () => receiver.events.length > before, 20_000).catch(
    () => undefined,
  );
  findings.holds(took !== undefined, `a job is done: ${String(state)}`);
  findings.holds(told !== undefined, 'a webhook is told of it');
}

/** A window ends when it said that it would. */
async function holdLimits(api, findings) {
  let refused;
  for (let round = 0; refused === undefined && round < 60; round += 1) {
    const answers = await Promise.all(Array.from({ length: 25 }, () => ask(api.base, '/api/v1')));
    refused = answers.find(({ status }) => status === 429);
  }
  const rest = Number(refused?.headers['retry-after'] ?? 0);
  findings.holds(rest > 0 && rest <= 5, `a limit refuses for ${String(rest)} of its 5 seconds`);
  await pause(rest * 1_000 + 100);
  findings.holds((await ask(api.base, '/api/v1')).status === 200, 'and for no longer');
}
