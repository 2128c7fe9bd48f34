import { setTimeout as pause } from 'node:timers/promises';
import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { smallEdition } from '../../../../libs/catalogue/src/testing/small-edition.template.js';
import { CAN_REPLICATE, replicated } from './replicated.js';
import { until } from '../../../../libs/persistence/src/testing/until.js';
import { Cluster } from '../../../../tools/cluster/cluster.mjs';
import type { Member } from '../../../../tools/cluster/member.mjs';
import { freePort } from '../../../../tools/cluster/free-port.mjs';
import { KEY } from '../http/started-server.js';
import { DeferredImports, hrefOf } from '../jobs/deferred-imports.js';

if (!CAN_REPLICATE)
  it('is tried where TEST_DATABASE_URL and the programs of PostgreSQL are', () => expect(CAN_REPLICATE).toBe(false));
else {
  const { replica, url: database, replicaUrl, end } = await replicated(smallEdition);
  const settings = { RATE_LIMITS: JSON.stringify(roomyLimits), DATABASE_REPLICA_URL: replicaUrl };
  const metrics = await freePort();
  let cluster: Cluster;
  let reader: Member;
  let audiences: string;
  beforeAll(async () => {
    cluster = await Cluster.start({ database, key: KEY, apis: 1, workers: 0, settings });
    reader = await cluster.addApi({ METRICS_PORT: String(metrics) });
    audiences = hrefOf(await writer.ask('/api/v1'), 'plimsoll:audiences');
  }, 60_000);
  const writer = new DeferredImports(() => cluster.url);
  afterAll(async () => {
    await cluster.stop();
    await end();
  }, 60_000);

  /** How many queries the process that is read from has had answered, and why there. */
  const reads = async (by: string): Promise<number> => {
    const told = await (await fetch(`http://127.0.0.1:${String(metrics)}/metrics`)).text();
    return Number(new RegExp(`^plimsoll_database_reads_total\\{${by}\\} (\\d+)$`, 'm').exec(told)?.[1] ?? 0);
  };
  const OF_REPLICA = 'server="replica",reason="current"';
  const OF_PRIMARY = 'server="primary",reason="away"';
  const standing = async (): Promise<unknown> => {
    const answer = await fetch(`${reader.url}/health/ready`);
    const { checks } = (await answer.json()) as { checks: Record<string, readonly { status: string }[]> };
    return [answer.status, checks.replica[0].status];
  };
  const sent = (path: string, method: string, form: object, headers: Readonly<Record<string, string>>) =>
    cluster.ask(path, { method, headers, body: JSON.stringify(form) });
  /** Makes one by the one process and reads it by the other, which has not heard of it. Answers its name there. */
  const writtenAndRead = async (name: string): Promise<unknown> => {
    const made = await sent(audiences, 'POST', { name }, { 'content-type': 'application/json' });
    return nameAt(reader.url + (made.headers.get('location') ?? ''));
  };
  const nameAt = async (url: string): Promise<unknown> => {
    const answer = await cluster.ask(url);
    return answer.ok ? ((await answer.json()) as { name: string }).name : answer.status;
  };

  describe('Two processes on a primary and its replica', () => {
    it('show by the one what the other has just acknowledged, and read it on the replica', async () => {
      const before = await reads(OF_REPLICA);
      const names = Array.from({ length: 200 }, (_, at) => `Shop ${String(at)}`);

      const seen = [];
      for (let at = 0; at < names.length; at += 10)
        seen.push(...(await Promise.all(names.slice(at, at + 10).map(writtenAndRead))));

      expect(seen).toEqual(names);
      expect((await reads(OF_REPLICA)) - before).toBeGreaterThan(100);
      expect(await standing()).toEqual([200, 'pass']);
    }, 60_000);

    it('remember nothing older than the changes that they have heard of', async () => {
      const { href } = (await writer.audience('Renamed'))._links.self;
      for (let round = 1; round <= 20; round++) {
        const tag = (await cluster.ask(href)).headers.get('etag') ?? '';
        const name = `Renamed ${String(round)}`;
        const headers = { 'content-type': 'application/merge-patch+json', 'if-match': tag };
        expect((await sent(href, 'PATCH', { name }, headers)).status).toBe(200);

        expect(await nameAt(cluster.url + href)).toBe(name);
        await until(async () => (await nameAt(reader.url + href)) === name);
        for (let again = 0; again < 3; again++) expect(await nameAt(reader.url + href)).toBe(name);
      }
    }, 60_000);

    it('answer from the primary what the replica has not heard of', async () => {
      await replica.ask('SELECT pg_wal_replay_pause()');
      const seen = [];
      for (let at = 0; at < 20; at++) seen.push(await writtenAndRead(`Late ${String(at)}`));

      expect(seen).toEqual(seen.map((_, at) => `Late ${String(at)}`));
      expect(await reads('server="primary",reason="behind"')).toBeGreaterThan(0);
      expect(await standing()).toEqual([200, 'warn']);

      await replica.ask('SELECT pg_wal_replay_resume()');
      await until(async () => (await standing())?.toString() === '200,pass');
    }, 60_000);

    it('answer each request while the replica is killed and started again, and then use it', async () => {
      const away = await reads(OF_PRIMARY);
      const statuses: number[] = [];
      let isOver = false;
      const caller = async (id: number) => {
        for (let round = 0; !isOver; round++)
          statuses.push(
            (await cluster.ask(`${reader.url}${audiences}?q=${String(id)}.${String(round)}`)).status, // asked of nobody before
          );
      };
      const callers = [caller(1), caller(2), caller(3), caller(4)];

      await pause(300);
      await replica.kill();
      await pause(1_500);
      expect(await standing()).toEqual([200, 'warn']);
      expect(await reads(OF_PRIMARY)).toBeGreaterThan(away + 10);
      await replica.start();
      const [back, before] = [performance.now(), await reads(OF_REPLICA)];
      await until(async () => {
        await writtenAndRead('Back');
        return (await reads(OF_REPLICA)) > before;
      });
      expect(performance.now() - back).toBeLessThan(10_000);
      isOver = true;
      await Promise.all(callers);

      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(statuses.length).toBeGreaterThan(100);
      expect(await standing()).toEqual([200, 'pass']);
      for (const { output } of cluster.members) expect(output).not.toMatch(/"level":[56]0/);
    }, 60_000);
  });
}
