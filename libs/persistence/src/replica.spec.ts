import { Logger } from '@nestjs/common';
import { readingOnly } from './reading-only.js';
import { Replica } from './replica.js';
import type { Found, Position, Question, Standby } from './standby.js';

class FakeStandby implements Standby {
  /** What it finds one after another; the last for ever. */
  found: (Found | Error)[] = [CURRENT];
  lost: Error | undefined;
  readonly told: string[] = [];

  position(): Promise<Position> {
    this.told.push('position');
    return this.lost ? Promise.reject(this.lost) : Promise.resolve(POSITION);
  }

  ask({ query }: Question): Promise<Found> {
    this.told.push(query.text);
    const found = this.found.length > 1 ? this.found.shift() : this.found[0];
    return found instanceof Error || found === undefined
      ? Promise.reject(found ?? new Error())
      : Promise.resolve(found);
  }
}

const CURRENT: Found = { standing: 'current', answer: 'of the replica' };
const BEHIND: Found = { standing: 'behind' };
const REFUSED: Found = { standing: 'current', refusal: new Error('canceling statement due to conflict with recovery') };
const POSITION: Position = { lsn: '0/1', timeline: '1', system: '1', database: 'plimsoll', role: 'plimsoll' };
const AWAY = new Error('connect ECONNREFUSED');

describe('A replica', () => {
  let standby: FakeStandby;
  let replica: Replica;
  let skipped: number;
  beforeEach(() => {
    Logger.overrideLogger(false);
    standby = new FakeStandby();
    skipped = 0;
    replica = new Replica(standby, () => performance.now() + skipped);
  });
  const onPrimary = () => Promise.resolve('of the primary');
  const read = (text = 'SELECT 1') =>
    readingOnly(() => replica.read({ query: { text }, workspaceId: undefined }, onPrimary));

  it('answers, once the primary has said where its log is after the question', async () => {
    expect(await read()).toBe('of the replica');
    expect(await read()).toBe('of the replica');
    expect(standby.told).toEqual(['position', 'SELECT 1', 'position', 'SELECT 1']);
  });

  it('is waited for while it is a moment behind', async () => {
    standby.found = [BEHIND, BEHIND, CURRENT];

    expect(await read()).toBe('of the replica');
    expect(standby.told).toEqual(['position', 'SELECT 1', 'SELECT 1', 'SELECT 1']);
  });

  it('is left alone for a moment where it stays behind', async () => {
    standby.found = [BEHIND];
    expect(await read()).toBe('of the primary');
    standby.found = [CURRENT];
    expect(await read()).toBe('of the primary');

    skipped += 250;

    expect(await read()).toBe('of the replica');
  });

  it.each([
    ['is away', AWAY],
    ['is none of this database', { standing: 'foreign' } as const],
  ])('is left alone for three seconds where it %s', async (_how, found) => {
    standby.found = [found];
    expect(await read()).toBe('of the primary');
    standby.found = [CURRENT];
    skipped += 2_000;
    expect(await read()).toBe('of the primary');

    skipped += 1_000;

    expect(await read()).toBe('of the replica');
  });

  it('is tried by one alone after that, until it has answered', async () => {
    standby.found = [AWAY];
    await read();
    standby.found = [CURRENT];
    skipped += 3_000;

    expect(await Promise.all([read(), read(), read()])).toEqual(['of the replica', 'of the primary', 'of the primary']);
    expect(await Promise.all([read(), read()])).toEqual(['of the replica', 'of the replica']);
  });

  it.each([
    ['it refuses a query', REFUSED],
    ['its connections are taken', { standing: 'busy' } as const],
  ])('is done without where %s, and asked the next', async (_where, found) => {
    standby.found = [found, CURRENT];

    expect(await read()).toBe('of the primary');
    expect(await read()).toBe('of the replica');
  });

  it('is not asked while the primary does not say where its log is', async () => {
    standby.lost = new Error('function pg_current_wal_flush_lsn is not supported');

    expect(await read()).toBe('of the primary');
    expect(standby.told).toEqual(['position']);
  });

  it('is not asked while the primary takes long to say so', async () => {
    standby.position = () => new Promise(() => undefined);
    const began = performance.now();

    expect(await read()).toBe('of the primary');
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await read()).toBe('of the primary'); // and is left alone, so that nobody else waits
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('leaves it to the primary to refuse', async () => {
    standby.found = [REFUSED];
    const refusing = () => Promise.reject(new Error('no such column'));

    const asked = readingOnly(() => replica.read({ query: { text: 'SELECT 1' }, workspaceId: undefined }, refusing));

    await expect(asked).rejects.toThrow('no such column');
  });

  it.each([
    'INSERT INTO site VALUES (1)',
    'UPDATE site SET name = $1',
    'WITH gone AS (DELETE FROM site RETURNING id) SELECT * FROM gone',
    'SELECT id FROM job FOR UPDATE SKIP LOCKED',
    'SELECT id FROM job FOR SHARE',
    'SELECT pg_advisory_xact_lock(1)',
    "SELECT pg_notify('events', $1)",
    'BEGIN',
  ])('is not asked %s', async (text) => {
    expect(await read(text)).toBe('of the primary');
    expect(standby.told).toEqual([]);
  });

  it('is not asked by what may write', async () => {
    const asked = replica.read({ query: { text: 'SELECT 1' }, workspaceId: undefined }, onPrimary);

    expect(await asked).toBe('of the primary');
    expect(standby.told).toEqual([]);
  });

  describe('as operators see it', () => {
    it('is well where it catches up within a second', async () => {
      standby.found = [BEHIND, BEHIND, BEHIND, BEHIND, BEHIND, BEHIND, CURRENT];

      await expect(replica.reach()).resolves.toBeUndefined();
    });

    it.each([
      ['away', AWAY],
      ['foreign', { standing: 'foreign' } as const],
      ['behind', BEHIND],
    ])('is not well where it is %s', async (how, found) => {
      standby.found = [found];

      await expect(replica.reach()).rejects.toThrow(`The replica is ${how}.`);
    });
  });

  it('is told of in the log once when it is not used, and once when it is used again', async () => {
    const told: string[] = [];
    const tell = (words: string) => void told.push(words);
    Logger.overrideLogger({ log: tell, warn: tell, error: tell });
    standby.found = [AWAY];
    await read();
    skipped += 3_000;
    await read();
    standby.found = [CURRENT];
    skipped += 3_000;
    await read();
    await read();

    expect(told).toEqual([
      'The replica at DATABASE_REPLICA_URL is not used: connect ECONNREFUSED.',
      'The replica answers reads again.',
    ]);
  });
});
