import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { Cluster } from '../../../../tools/cluster/cluster.mjs';
import type { Pooler } from '../../../../tools/cluster/pooler.mjs';
import { KEY } from '../http/started-server.js';
import { DeferredImports, fileOf, hrefOf } from '../jobs/deferred-imports.js';
import { POOLER, pooled } from './pooled.js';

if (POOLER === undefined) it('is tried where PLIMSOLL_PGBOUNCER and TEST_DATABASE_URL are', () => undefined);
else {
  const program = POOLER;
  const limits = { RATE_LIMITS: JSON.stringify(roomyLimits) };
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  }, 60_000);

  describe('Plimsoll behind a pooler in transaction mode, by TLS', () => {
    it('migrates, answers and does jobs, and prepares no statement', async () => {
      const { pooler, url, end } = await pooled(program);
      ends.push(end);
      const settings = { ...limits, PLIMSOLL_MIGRATE: 'here' };
      const cluster = await Cluster.start({ database: url, key: KEY, apis: 1, workers: 1, settings });
      ends.push(() => cluster.stop());
      const client = new DeferredImports(() => cluster.url);

      const shops = await Promise.all(Array.from({ length: 10 }, (_, at) => client.audience(`Shop ${String(at)}`)));
      const jobs = await Promise.all(shops.map((shop) => client.import(shop, fileOf(200))));
      for (const job of jobs)
        expect(await client.ended(job)).toMatchObject({ state: 'succeeded', progress: { rows: 200 } });
      const reads = await Promise.all(
        Array.from({ length: 200 }, (_, at) =>
          cluster.ask(hrefOf(shops[at % 10], at % 2 ? 'self' : 'plimsoll:snapshots')),
        ),
      );
      expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await Promise.all(shops.map((shop) => client.snapshots(shop)))).toEqual(shops.map(() => 1));

      const home = await client.ask(hrefOf(await client.ask('/api'), 'plimsoll:workspace'));
      const archive = await cluster.ask(hrefOf(home, 'plimsoll:archive'));
      expect([
        archive.status,
        Buffer.from(await archive.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ]).toEqual([200, 'PK']);
      const log = await readFile(join(dirname(pooler.ca), 'pgbouncer.log'), 'utf8');
      expect(log).not.toMatch(/prepared statement|ERROR/);
      for (const { output } of cluster.members) expect(output).not.toMatch(/prepared statement|"level":[56]0/);
    }, 240_000);

    describe('when the pooler has no connection left', () => {
      let cluster: Cluster;
      let url: string;
      let pooler: Pooler;
      beforeAll(async () => {
        const made = await pooled(program, { max_client_conn: 8 }, importedEdition);
        const settings = { ...limits, DATABASE_POOL_SIZE: '4' };
        cluster = await Cluster.start({ database: made.url, key: KEY, apis: 1, workers: 0, settings });
        ({ url, pooler } = made);
        await pooler.restart(); // nobody has a connection now
        ends.push(made.end, () => cluster.stop());
      }, 240_000);

      const takenUp = async () => {
        const clients = Array.from({ length: 8 }, () => new pg.Client(url).on('error', () => undefined));
        await Promise.all(clients.map((client) => client.connect()));
        return () => Promise.all(clients.map((client) => client.end()));
      };

      it('waits a moment for one that comes free, and else answers 503 with Retry-After and goes on by itself', async () => {
        const letGo = await takenUp();
        const asked = cluster.ask('/api/v1/audiences');
        await pause(300);
        await letGo();
        expect((await asked).status).toBe(200);

        await pooler.restart();
        const letGoLater = await takenUp();
        const begun = performance.now();
        const refused = await cluster.ask('/api/v1/audiences');
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
        expect(performance.now() - begun).toBeLessThan(2_500);
        expect((await cluster.ask('/health/live')).status).toBe(200);

        await letGoLater();
        await pause(200);
        expect((await cluster.ask('/api/v1/audiences')).status).toBe(200);
      }, 60_000);
    });
  });
}
