import { InMemoryAuditLog } from '../testing/in-memory-audit.js';
import { Refusals } from './refusals.js';

describe('Refused callers', () => {
  let log: InMemoryAuditLog;
  let refusals: Refusals;
  let now: number;
  beforeEach(() => {
    now = Date.parse('2026-11-28T12:00:00Z');
    log = new InMemoryAuditLog();
    refusals = new Refusals(log, () => now);
  });
  const noted = (times: number, reason = 'unknown-key') => {
    for (let time = 0; time < times; time++) refusals.note(reason, `c-${String(time)}`);
  };
  const counts = () => log.held.map(({ reason, count }) => [reason, count]);

  it('are each on record once they are written', async () => {
    noted(2);
    expect(log.held).toEqual([]);

    await refusals.write();
    await refusals.write();

    expect(log.held).toMatchObject([
      { action: 'authenticate', reason: 'unknown-key', correlationId: 'c-0', at: new Date(now), count: 1 },
      { correlationId: 'c-1' },
    ]);
  });

  it('are counted by their reason when there are many, and written once a minute', async () => {
    await refusals.write();
    for (let second = 0; second < 30; second++) {
      noted(1_000);
      noted(100, 'misplaced-key');
      await refusals.write();
      now += 1_000;
    }
    expect(log.held).toHaveLength(60);

    now += 30_000;
    await refusals.write();

    expect(counts().slice(60)).toEqual([
      ['unknown-key', 30_000 - 60],
      ['misplaced-key', 3_000],
    ]);
    noted(1);
    await refusals.write();
    expect(log.held).toHaveLength(63);
  });

  it('are written whole at the end', async () => {
    await refusals.write();
    noted(100);

    await refusals.write(true);

    expect(counts().slice(60)).toEqual([['unknown-key', 40]]);
  });

  it('are kept while nothing can be written, and then written', async () => {
    await refusals.write();
    const write = log.recordRefusals.bind(log);
    log.recordRefusals = () => Promise.reject(new Error('away'));
    for (let minute = 0; minute < 30; minute++) {
      noted(100);
      await refusals.write().catch(() => undefined);
      now += 60_000;
    }

    log.recordRefusals = write;
    await refusals.write(true);

    expect(log.held.length).toBeLessThan(1_010);
    expect(log.held.reduce((sum, { count }) => sum + count, 0)).toBe(3_000);
  });
});
