import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { Cluster } from '../../../../tools/cluster/cluster.mjs';
import { KEY } from '../http/started-server.js';
import { DeferredImports, fileOf, hrefOf } from '../jobs/deferred-imports.js';
import { Receiver } from '../webhooks/receiver.js';

const { TEST_DATABASE_URL: server, TEST_REDIS_URL: redis, PLIMSOLL_NGINX: nginx } = process.env;

if (server === undefined || redis === undefined || nginx === undefined)
  it('are tried where TEST_DATABASE_URL, TEST_REDIS_URL and PLIMSOLL_NGINX are', () => undefined);
else {
  const copy = await testCopy(importedEdition);
  const { url: database } = copy.config as { readonly url: string };
  const limits = { ...roomyLimits, 'authentication-failures': { q: 20, w: 600 } };
  const settings = { RATE_LIMITS: JSON.stringify(limits), WEBHOOK_ALLOW_PRIVATE: 'true' };
  const cluster = await Cluster.start({ database, redis, nginx, key: KEY, apis: 2, workers: 2, settings });
  const receiver = new Receiver();
  afterAll(async () => {
    await cluster.stop();
    await receiver.close();
    await copy.drop();
  }, 120_000);

  const client = new DeferredImports(() => cluster.url);
  const [first, second] = cluster.apis.map(({ url }) => new DeferredImports(() => url));
  const written = (form: object, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
    ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
    body: JSON.stringify(form),
  });
  const targetOf = async (rel: string) =>
    (await client.ask(hrefOf(await client.ask('/api/v1'), rel)))._templates.create.target;

  describe('Two processes that answer and two that work, behind nginx', () => {
    it('show by the one what was written by the other, under the same tag', async () => {
      const { href } = (await client.audience('Shop 0'))._links.self;
      for (let round = 1; round <= 20; round++) {
        const [writer, reader] = round % 2 ? cluster.apis : [...cluster.apis].reverse();
        const read = (url: string) => cluster.ask(url + href);
        await Promise.all([read(reader.url), read(writer.url)]); // both remember it from here on
        const tag = (await read(reader.url)).headers.get('etag') ?? '';
        const name = `Shop ${String(round)}`;
        const change = {
          ...written({ name }, { 'if-match': tag, 'content-type': 'application/merge-patch+json' }),
          method: 'PATCH',
        };
        const changed = await cluster.ask(writer.url + href, change);
        expect(changed.status).toBe(200);

        const seen = await read(reader.url);
        expect([round, await seen.json()]).toMatchObject([round, { name }]);
        expect(seen.headers.get('etag')).toBe((await read(writer.url)).headers.get('etag'));
      }
    }, 120_000);

    it('do each job once', async () => {
      const shops = await Promise.all(Array.from({ length: 12 }, (_, at) => client.audience(`Once ${String(at)}`)));
      const jobs = await Promise.all(shops.map((shop) => client.import(shop, fileOf(100))));

      for (const job of jobs) expect(await client.ended(job)).toMatchObject({ state: 'succeeded' });
      expect(await Promise.all(shops.map((shop) => client.snapshots(shop)))).toEqual(shops.map(() => 1));
    }, 120_000);

    it('tell each event once, and those of a site in their order', async () => {
      const features = await client.ask(`${hrefOf(await client.ask('/api/v1'), 'plimsoll:features')}?limit=20`);
      const ids = (features._embedded as { 'plimsoll:features': { id: string }[] })['plimsoll:features'].map(
        ({ id }) => id,
      );
      const { id: audienceId } = await client.audience('Told');
      const sites = await Promise.all(
        ['Web', 'App'].map(async (name) =>
          client.ask(await targetOf('plimsoll:sites'), written({ name, audienceId, policy: { threshold: 95 } })),
        ),
      );
      const url = await receiver.open();
      await client.ask(await targetOf('plimsoll:webhooks'), written({ url, events: ['adoption.proposed'] }));

      await Promise.all(
        sites.map(async (site) => {
          const { target } = (await client.ask(hrefOf(site, 'self')))._templates.propose;
          for (const [at, featureId] of ids.entries())
            await (at % 2 ? first : second).ask(target, written({ featureId, rationale: 'Less script' }));
        }),
      );
      await receiver.until(2 * ids.length);
      await pause(1_000); // whatever is told twice comes by now

      const told = receiver.received.map(({ body }) => JSON.parse(body) as Told);
      expect(told).toHaveLength(2 * ids.length);
      for (const { id } of sites)
        expect(told.flatMap(({ data }) => (data.siteId === id ? [data.subject.id] : []))).toEqual(ids);
    }, 120_000);

    it('are replaced one after another while eight callers read and write, without one request that fails', async () => {
      const target = await targetOf('plimsoll:audiences');
      const outcomes: string[] = [];
      let [isOver, made] = [false, 0];
      const caller = async (id: number) => {
        for (let round = 0; !isOver; round++) {
          const isWrite = round % 4 === 0;
          const form = { name: `Rolling ${String(id)} ${String(round)}` };
          const asked = isWrite
            ? cluster.ask(target, written(form, { 'idempotency-key': uuid() }))
            : cluster.ask(round % 2 ? '/api/v1/audiences' : '/api/v1/features?q=grid');
          const outcome = await asked.then(
            async (answer) => {
              await answer.arrayBuffer();
              return answer.ok ? 'answered' : String(answer.status);
            },
            (error: unknown) => String(error),
          );
          outcomes.push(outcome);
          if (isWrite && outcome === 'answered') made += 1;
        }
      };
      const before = await audiencesMade();
      const callers = Array.from({ length: 8 }, (_, id) => caller(id));

      const replaced: { readonly end: unknown; readonly readiness: unknown }[] = [];
      try {
        for (const member of [...cluster.apis, ...cluster.workers]) {
          const [end, readiness] = await Promise.all([member.stop(), readinessOf(member.port)]);
          replaced.push({ end, readiness });
          await member.start();
        }
        await pause(500);
      } finally {
        isOver = true;
        await Promise.all(callers);
      }

      const [api, worker] = [
        { end: 0, readiness: 503 },
        { end: 0, readiness: undefined },
      ];
      expect({ replaced, failed: outcomes.filter((outcome) => outcome !== 'answered') }).toEqual({
        replaced: [api, api, worker, worker],
        failed: [],
      });
      expect(outcomes.length).toBeGreaterThan(100);
      expect((await audiencesMade()) - before).toBe(made);
    }, 480_000);

    // The last: nobody new is let in from this address afterwards.
    it('count callers together, to the last one', async () => {
      const headers = { authorization: `Bearer ${'wrong'.repeat(8)}` };
      const answers = await Promise.all(Array.from({ length: 100 }, () => cluster.ask('/api/v1/sites', { headers })));

      const counts = [401, 429].map((code) => answers.filter(({ status }) => status === code).length);
      expect(counts).toEqual([20, 80]);
    });
  });

  const audiencesMade = async (): Promise<number> => {
    const { total = 0 } = await client.ask(`${hrefOf(await client.ask('/api/v1'), 'plimsoll:audiences')}?count=true`);
    return total;
  };

  /** What readiness says a while after a process was told to end, where it still answers. */
  const readinessOf = async (port?: number): Promise<number | undefined> => {
    if (port === undefined) return undefined;
    await pause(1_500);
    return fetch(`http://127.0.0.1:${String(port)}/health/ready`).then(
      ({ status }) => status,
      () => undefined,
    );
  };
}

interface Told {
  readonly data: { readonly siteId: string; readonly subject: { readonly id: string } };
}
