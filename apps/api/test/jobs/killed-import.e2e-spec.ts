import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { StartedServer } from '../http/started-server.js';
import { DeferredImports, type Document, fileOf, hrefOf } from './deferred-imports.js';

const copy = await testCopy(importedEdition);
let server = await StartedServer.on(copy.config);
const imports = new DeferredImports(() => server.url);
afterAll(async () => {
  await server.kill();
  await copy.drop();
});

const ROWS = 150_000;
const FILE = fileOf(ROWS);
const DONE = { state: 'succeeded', progress: { rows: ROWS, bytes: FILE.length } };

async function restarted(): Promise<void> {
  await server.kill();
  server = await StartedServer.on(copy.config);
}

describe('An import whose server is killed', () => {
  const rowsOf = ({ progress }: Document): number => progress?.rows ?? 0;

  it.each([
    ['as soon as it was answered', () => Promise.resolve()],
    ['while its file is read', (job: Document) => imports.until(job, (now) => rowsOf(now) > 0)],
    ['shortly before its end', (job: Document) => imports.until(job, (now) => rowsOf(now) > ROWS * 0.7)],
    ['right after its end', (job: Document) => imports.ended(job)],
  ] as const)(
    '%s has made one snapshot after a restart',
    async (when, reach) => {
      const shop = await imports.audience(when);
      const job = await imports.import(shop, FILE);
      await reach(job);
      await restarted();

      const after = await imports.ended(job);

      expect(after).toMatchObject(DONE);
      expect(await imports.snapshots(shop)).toBe(1);
      expect(await imports.ask(hrefOf(after, 'plimsoll:snapshot'))).toMatchObject({ visits: { total: ROWS } });
    },
    180_000,
  );
});

// The embedded database ends with its process, which is above.
const { url } = copy.config as { readonly url?: string };
if (url !== undefined)
  describe('An import whose database hangs up', () => {
    it('has made one snapshot in the end, however often it does', async () => {
      const shop = await imports.audience('hung up');
      const job = await imports.import(shop, FILE);
      await imports.until(job, ({ state }) => state === 'running');

      for (let times = 0; times < 2; times += 1) {
        await hangUpAt(new URL(url));
        await pause(500);
      }

      expect(await imports.ended(job)).toMatchObject(DONE);
      expect(await imports.snapshots(shop)).toBe(1);
    }, 180_000);

    it('is stored whole or not at all while its sender waits, and once when it is sent again', async () => {
      const shop = await imports.audience('hung up at once');
      const [{ target, contentType }, body] = [shop._templates['import-file'], fileOf(60_000)];
      const send = () =>
        imports.ask(`${target}?from=2026-09-01&to=2026-09-30`, {
          ...{ method: 'POST', body },
          headers: { 'content-type': contentType, 'idempotency-key': 'hung-up' },
        });

      const sent = send();
      for (let times = 0; times < 3; times += 1) {
        await pause(150);
        await hangUpAt(new URL(url));
      }
      const { status } = await sent;
      const stored = await imports.snapshots(shop);
      const again = await send();

      expect([status, stored]).toEqual(stored === 1 ? [undefined, 1] : [503, 0]);
      expect(again).toMatchObject({ visits: { total: 60_000 } });
      expect(await imports.snapshots(shop)).toBe(1);
    }, 180_000);
  });

/** As a restart of the server does to whoever is connected. */
async function hangUpAt(place: URL): Promise<void> {
  const name = place.pathname.slice(1);
  place.pathname = '/postgres';
  const client = new pg.Client(place.href);
  await client.connect();
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await client.end();
}
