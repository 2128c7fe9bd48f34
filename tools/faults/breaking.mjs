import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './ask.mjs';
import { Clients, REQUESTS } from './clients.mjs';
import { seconds } from './killing.mjs';
import { until } from './programs.mjs';

/** What is promised: an answer, and that all is well again. */
const [ANSWER, RECOVERY] = [2_000, 10_000];

/**
 * Breaks something while callers ask, mends it, and holds what they saw against what is promised. `expects`: `unavailable` where what is
 * broken cannot be done without, `answered` where it can, `passing` where it mends itself.
 */
export async function breaking(world, findings, { api, database, name, expects, inject, mend }) {
  const clients = new Clients(api.base, name);
  await clients.begin();
  await pause(1_000);
  const broken = performance.now();
  await inject();
  await pause(world.faultLasts);
  const during = await ask(api.base, '/health/ready', { within: 5_000 });
  const mended = performance.now();
  await mend();
  const back = performance.now();
  const recovery = await recovered(api, clients.name);
  await pause(1_000);
  await clients.end();

  holdAnswers(findings, clients, { broken, mended, expects });
  const expected = expects === 'unavailable' ? 503 : 200;
  findings.holds(
    during.status === expected,
    `/health/ready is ${String(expected)} meanwhile: ${String(during.status)}`,
  );
  findings.holds(recovery < RECOVERY, `all is well ${seconds(recovery)} after it is back, without a restart`);
  const late = clients.of(REQUESTS, back + recovery).filter(({ status }) => !(status < 300));
  findings.holds(late.length === 0, `nothing fails afterwards ${told(late)}`);
  await holdStored(world, findings, { clients, database });
}

/** Whatever is asked, not only what was remembered. */
async function recovered(api, name) {
  const start = performance.now();
  let last;
  const answers = async () => {
    const write = await ask(api.base, '/api/v1/audiences', {
      ...{ method: 'POST', within: 5_000, body: JSON.stringify({ name: `${name} again` }) },
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${name} again"` },
    });
    const ready = await api.health('ready');
    last = JSON.stringify({ ready, status: write.status, told: write.body ?? write.error });
    return write.status === 201 && ready === 200;
  };
  await until('all to be well', answers, 30_000).catch((error) => {
    throw new Error(`${error.message} The last answer: ${last}`);
  });
  return performance.now() - start;
}

function holdAnswers(findings, clients, { broken, mended, expects }) {
  const asked = clients.of(REQUESTS, broken, mended);
  const slowest = Math.max(...asked.map(({ ms }) => ms));
  const counts = new Map();
  for (const { status, error } of asked) counts.set(status ?? error, (counts.get(status ?? error) ?? 0) + 1);
  findings.did(
    `${[...counts].map(([what, count]) => `${String(count)} × ${String(what)}`).join(', ')}; the slowest after ${seconds(slowest)}`,
  );

  const isTold = ({ status, headers }) =>
    status === 503 && headers['retry-after'] > 0 && headers['content-type'].startsWith('application/problem+json');
  const isAnswered = ({ status }) => status < 300;
  const wrong = asked.filter((answer) => !isAnswered(answer) && !(expects !== 'answered' && isTold(answer)));
  const allowed = expects === 'answered' ? 'answered' : 'answered, or 503 with Retry-After';
  findings.holds(wrong.length === 0, `every request is ${allowed} ${told(wrong)}`);
  findings.holds(asked.length > 0 && slowest < ANSWER, `each within ${seconds(ANSWER)}`);
  if (expects === 'unavailable') findings.holds(asked.some(isTold), 'some are told 503');
  const dead = clients.of(['live'], broken).filter(({ status, ms }) => status !== 200 || ms > ANSWER);
  findings.holds(dead.length === 0, `/health/live is 200 all along ${told(dead)}`);
}

/** What was acknowledged is there; what was not may be, and no more than once. */
async function holdStored(world, findings, { clients, database }) {
  const rows = await world.postgres.ask(
    'SELECT name FROM audience WHERE name LIKE $1',
    [`${clients.name} %`],
    database,
  );
  const stored = rows.map(({ name }) => name);
  const lost = clients.of(['write'], 0).filter(({ name, status }) => status === 201 && !stored.includes(name));
  const isOnce = new Set(stored).size === stored.length;
  findings.holds(lost.length === 0 && isOnce, `what was acknowledged is stored, once ${told(lost)}`);
  await pause(1_000);
  const idle = await world.postgres.idleInTransaction(database);
  findings.holds(idle === 0, 'nothing is idle in a transaction');
}

const told = (answers) =>
  answers
    .slice(0, 3)
    .map(({ kind, status, error, ms, body }) => JSON.stringify({ kind, status, error, ms, body }))
    .join(' ');
