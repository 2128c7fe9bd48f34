import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { until } from '../../../../libs/persistence/src/testing/until.js';
import { StartedServer } from '../http/started-server.js';
import { DeferredImports, fileOf } from './deferred-imports.js';

/** A process that only works. It is built beforehand, as `npm test` does. */
function workerOn(settings: Readonly<Record<string, string>>): ChildProcess {
  const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'silent', DATABASE_URL: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  workers.push(worker);
  return worker;
}

/** None outlives its test, whatever that comes to. */
const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
});

/** Where operators may ask it, as its banner says. */
async function monitoringOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const [, url] = /Metrics {2}(\S+)\/metrics/.exec(said) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`The worker ended before it worked: ${said}`);
}

async function endOf(worker: ChildProcess): Promise<unknown> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
  return worker.exitCode;
}

describe('A worker', () => {
  it('refuses the embedded database, in a line that says why', async () => {
    const worker = workerOn({ PLIMSOLL_DATA_DIR: '.data' });
    const [said, end] = [worker.stderr ? await text(worker.stderr) : '', await endOf(worker)];

    expect(end).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringContaining('A worker needs DATABASE_URL')]);
  }, 60_000);
});

const server = process.env.TEST_DATABASE_URL;
if (server !== undefined)
  describe('A worker beside an API that does not work', () => {
    it('does what waits, and gives back what it does when it is told to stop', async () => {
      const copy = await testCopy(importedEdition);
      const database = { DATABASE_URL: (copy.config as { readonly url: string }).url };
      const api = await StartedServer.on(copy.config, { PLIMSOLL_WORK: 'elsewhere' });
      const imports = new DeferredImports(() => api.url);
      const shop = await imports.audience('Shop');
      const small = await imports.import(shop, fileOf(10));
      await pause(1_000);
      expect(await imports.until(small, () => true)).toMatchObject({ state: 'queued' });

      const first = workerOn({ ...database, METRICS_PORT: '0' });
      const monitoring = await monitoringOf(first);
      await until(async () => {
        const ready = await fetch(`${monitoring}/health/ready`);
        return ready.status === 200 && ((await ready.json()) as { readonly status: string }).status === 'pass';
      }); // what has waited to be told since the edition was imported, long ago perhaps, is told first
      expect(await imports.ended(small)).toMatchObject({ state: 'succeeded', progress: { rows: 10 } });

      const metrics = await (await fetch(`${monitoring}/metrics`)).text();
      expect(metrics).toContain('plimsoll_job_duration_seconds_count{type="import-snapshot",outcome="succeeded"} 1');
      expect(metrics).toMatch(/^plimsoll_edition_info\{edition=".+"\} 1$/m);

      const large = await imports.import(await imports.audience('Large'), fileOf(400_000));
      await imports.until(large, ({ state }) => state === 'running');
      first.kill('SIGTERM');
      expect(await endOf(first)).toBe(0);
      expect(await imports.until(large, () => true)).toMatchObject({ state: 'queued' });

      const second = workerOn(database);
      expect(await imports.ended(large)).toMatchObject({ state: 'succeeded', progress: { rows: 400_000 } });
      second.kill('SIGTERM');
      expect(await endOf(second)).toBe(0);
      await api.kill();
      await copy.drop();
    }, 240_000);
  });
