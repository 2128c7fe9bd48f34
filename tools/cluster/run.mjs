import { parseArgs } from 'node:util';
import { setup } from '../setup.mjs';
import { Cluster } from './cluster.mjs';

const USAGE = `npm run cluster -- --server <PostgreSQL URL> [--redis <URL>] [--nginx <program>] [--apis 2] [--workers 1]
  starts them on a database that is made for them, until Ctrl+C, and drops that`;

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    redis: { type: 'string' },
    nginx: { type: 'string' },
    apis: { type: 'string', default: '2' },
    workers: { type: 'string', default: '1' },
  },
});
if (values.server === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(1);
}
await setup();
const cluster = await Cluster.start({ ...values, apis: Number(values.apis), workers: Number(values.workers) });
const lines = cluster.members.map(
  ({ name, url, port, pid }) => `  ${name}, process ${String(pid)}${port ? `: ${url}` : ''}`,
);
process.stdout.write(`${cluster.url}\nkey ${cluster.key}\n${lines.join('\n')}\n`);
let stopping;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => (stopping ??= cluster.stop().then(() => process.exit(0))));
