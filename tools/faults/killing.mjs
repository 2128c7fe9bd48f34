import { send } from './ask.mjs';
import { until } from './programs.mjs';
import { Receiver } from './receiver.mjs';
import { reckon } from './reckoning.mjs';
import { Writers } from './writers.mjs';

/** Two processes that answer, one that works, and eight who write. */
export async function busy(world, name, settings = {}) {
  const database = await world.database();
  const all = { DATABASE_URL: world.postgres.url(database), ...settings };
  const apis = [];
  for (let count = 0; count < 2; count += 1) apis.push(await world.api({ PLIMSOLL_WORK: 'elsewhere', ...all }));
  const worker = await world.worker(all);
  const receiver = await Receiver.open();
  world.atEnd(() => receiver.close());
  const events = ['snapshot.imported', 'adoption.proposed', 'adoption.rejected'];
  await send(apis[0].base, '/api/v1/webhooks', { url: receiver.url, events });
  const writers = new Writers(
    apis.map(({ base }) => base),
    name,
  );
  await writers.begin();
  return { apis, worker, writers, receiver, database };
}

/** Kills again and again while eight write, and reckons in the end. `kill` answers what starts again what it killed. */
export async function killing(world, findings, { rounds, name, kill }) {
  const lab = await busy(world, name);
  const { apis, writers, database } = lab;
  let slowest = 0;
  for (let round = 0; round < rounds; round += 1) {
    await writers.untilSome();
    const start = await kill(lab, round);
    const killed = performance.now();
    await start();
    for (const api of apis) await until('each API to be ready', async () => (await api.health('ready')) === 200);
    slowest = Math.max(slowest, performance.now() - killed);
  }
  findings.did(`killed ${String(rounds)} times under 8 writers; ready again after at most ${seconds(slowest)}`);
  await writers.untilSome();
  await writers.end();
  await reckon(findings, { ...lab, base: apis[0].base, postgres: world.postgres });
  const isNoneIdle = async () => (await world.postgres.idleInTransaction(database)) === 0;
  findings.holds(await isNoneIdle(), 'nothing is idle in a transaction');
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
