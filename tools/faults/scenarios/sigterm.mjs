import { setTimeout as pause } from 'node:timers/promises';
import { ask, send } from '../ask.mjs';
import { seconds } from '../killing.mjs';

export const title = 'SIGTERM under load';

/** Rows of a file that takes a while to be read, and how many such files are under way. */
const [ROWS, IMPORTS] = [40_000, 4];
const CALLERS = 8;
const FILE = ['user_agent,count', ...Array.from({ length: ROWS }, (_, row) => line(row))].join('\n');

function line(row) {
  return `Mozilla/5.0 (X11; rv:140.0) Firefox/140.${String(row % 9)},1`;
}

export async function run(world, findings) {
  const database = await world.database();
  const api = await world.api({ DATABASE_URL: world.postgres.url(database) });
  const audiences = [];
  for (let nth = 0; nth < IMPORTS; nth += 1)
    audiences.push((await send(api.base, '/api/v1/audiences', { name: `large ${String(nth)}` })).body.id);
  const callers = calling(api);
  await pause(1_000);
  const imports = audiences.map((id) =>
    ask(api.base, `/api/v1/audiences/${id}/snapshots?from=2020-01-01&to=2020-01-31`, {
      ...{ method: 'POST', body: FILE },
      headers: { 'content-type': 'text/csv' },
    }),
  );
  await pause(500);

  const start = performance.now();
  const code = await api.stop();
  findings.did(
    `ended after ${seconds(performance.now() - start)}, with ${String(IMPORTS)} imports of ${String(ROWS)} rows under way`,
  );
  const imported = await Promise.all(imports);
  const written = await callers.end();

  findings.holds(code === 0, `it ends with 0: ${String(code)}`);
  const cut = imported.filter(({ status }) => status !== 201).map(({ status, error }) => status ?? error);
  findings.holds(cut.length === 0, `what was under way is finished and answered ${cut.join(', ')}`);
  const stored = 'SELECT count(*)::int AS count FROM audience WHERE name = ANY ($1)';
  const [{ count }] = await world.postgres.ask(stored, [written], database);
  findings.holds(count === written.length, `each of ${String(written.length)} acknowledged writes is stored, once`);
  const [{ left }] = await world.postgres.ask(LEFT, [database]);
  findings.holds(left === 0, 'no connection to the database is left');
}

const LEFT = 'SELECT count(*)::int AS left FROM pg_stat_activity WHERE datname = $1';

/** Writes by eight callers until they are let in no more; answers what was acknowledged. */
function calling(api) {
  const written = [];
  let isOver = false;
  const running = Array.from({ length: CALLERS }, async (_, caller) => {
    for (let turn = 0; !isOver; turn += 1) {
      const name = `sigterm ${String(caller)} ${String(turn)}`;
      const headers = { 'idempotency-key': `"${name}"` };
      const { status } = await send(api.base, '/api/v1/audiences', { name }, { headers });
      if (status === 201) written.push(name);
      await pause(20);
    }
  });
  const end = async () => {
    isOver = true;
    await Promise.all(running);
    return written;
  };
  return { end };
}
