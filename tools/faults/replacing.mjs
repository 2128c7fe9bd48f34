import { setTimeout as pause } from 'node:timers/promises';
import { Clients, REQUESTS } from './clients.mjs';
import { holdAcross, Place } from './furnish.mjs';
import { operate } from './product.mjs';
import { until } from './programs.mjs';
import { holdRefusal } from './version-before.mjs';

/** Milliseconds for which callers go on before and after a process is replaced. */
const A_WHILE = 1_000;

/**
 * Migrates, starts the new version beside the old, and ends the old, while callers ask both with a key of their own; answers the
 * processes of the new.
 */
export async function replace(world, findings, { old, before, settings, answering, database, key, kept }) {
  const elsewhere = { PLIMSOLL_MIGRATE: 'elsewhere' };
  const callers = [new Clients(old.api.base, 'of the old', key)];
  await callers[0].begin();
  const [said] = (await operate('migrate', [], { settings })).split('\n');
  findings.holds(
    before.missing.every((name) => said.includes(name)),
    `migrated while the old one answers: ${said}`,
  );
  const api = await world.api({ ...answering, ...elsewhere });
  callers.push(new Clients(api.base, 'of the new', key));
  await callers[1].begin();

  await kept.holdAnswers(findings, old.api.base, 'the old one: ');
  await kept.holdAnswersOfAnother(findings, api.base, 'the new one: ');
  const [former, latter] = [old.api, api].map(({ base }) => new Place(base, key));
  await latter.make('/webhooks', { url: kept.receiver.url, events: ['snapshot.imported'] });
  await holdAcross(findings, former, latter, 'old to new');
  await holdAcross(findings, latter, former, 'new to old');
  await holdJob(findings, kept, { from: latter, to: former, way: 'asked of the new, done by the old' });
  findings.holds((await old.worker.stop()) === 0, 'the old one that works ends with 0');
  await holdRefusal(findings, before, old.worker);
  const worker = await world.worker({ ...settings, ...elsewhere });
  await holdJob(findings, kept, { from: former, to: latter, way: 'asked of the old, done by the new' });

  await holdEnd(findings, { old: old.api, api, callers });
  await holdWritten(world, findings, { callers, database });
  return { api, worker };
}

async function holdJob(findings, { receiver }, { from, to, way }) {
  const { id } = await from.make('/audiences', { name: way });
  const job = await from.job(id, 'from=2026-11-01&to=2026-11-20&segmentBy=country');
  const state = await to.end(job);
  const told = () => [...receiver.idsOf('snapshot.imported')].filter(([subject]) => subject.includes(id));
  await until('the webhook to be told', () => told().length > 0).catch(() => undefined);
  const isOnce = told().length === 1 && told()[0][1].size === 1;
  findings.holds(state === 'succeeded' && isOnce, `a job ${way}: ${state}, and its event is told under one id`);
}

/** As a balancer does, callers leave it when it says that it is not ready. */
async function holdEnd(findings, { old, api, callers }) {
  await pause(A_WHILE);
  const end = old.stop();
  await until('the old one not to be ready', async () => (await old.health('ready')) !== 200);
  callers[0].base = api.base;
  const code = await end;
  await pause(A_WHILE);
  for (const each of callers) await each.end();
  findings.holds(code === 0, `the old one that answers ends with 0: ${String(code)}`);
  const asked = callers.flatMap((each) => each.of([...REQUESTS, 'live'], 0));
  const failed = asked.filter(({ status }) => status !== 200 && status !== 201);
  const told = failed.map(({ kind, status, error }) => `${kind} ${String(status ?? error)}`);
  findings.holds(
    asked.length > MANY && failed.length === 0,
    `none of ${String(asked.length)} requests failed meanwhile ${told.slice(0, 5).join(', ')}`,
  );
}

/** Requests that there are at least of four kinds by two callers: of none none would fail. */
const MANY = 50;

async function holdWritten(world, findings, { callers, database }) {
  const written = callers.flatMap((each) => each.of(['write'], 0)).map(({ name }) => name);
  const [{ count }] = await world.postgres.ask(STORED, [written], database);
  findings.holds(count === written.length, `each of the ${String(written.length)} writes among them is stored, once`);
}

const STORED = 'SELECT count(*)::int AS count FROM audience WHERE name = ANY ($1)';
