import { jest } from '@jest/globals';
import type { Claim, Piece } from './job-queue.js';
import { Lease } from './lease.js';

const CLAIM: Claim = {
  ...{ id: 'job', workspaceId: 'workspace', type: 'import-snapshot', input: {}, attempt: 1 },
  ...{ uploadId: 'upload', size: 4 },
};

async function* pieces(): AsyncGenerator<Piece> {
  yield await Promise.resolve({ packed: Buffer.from('a'), bytes: 2 });
  yield { packed: Buffer.from('b'), bytes: 2 };
}

describe('The lease of a job', () => {
  const renewals: object[] = [];
  let answer: () => Promise<boolean>;
  let stopping: AbortController;
  let lease: Lease;
  const queue = {
    renew: (_claim: Claim, progress: object) => {
      renewals.push({ ...progress });
      return answer();
    },
  };

  beforeEach(() => {
    jest.useFakeTimers();
    renewals.length = 0;
    answer = () => Promise.resolve(true);
    stopping = new AbortController();
    lease = new Lease(CLAIM, queue, stopping.signal);
  });
  afterEach(async () => {
    await lease.end();
    jest.useRealTimers();
  });

  it('is renewed every second, and tells how far the work is', async () => {
    await jest.advanceTimersByTimeAsync(1_000);
    for await (const { bytes } of lease.counting(pieces())) lease.counted(bytes * 10);
    lease.rejected({ line: 2, code: 'file-broken', detail: 'It is broken.', cells: ['Chrome'] });
    expect(lease.outcome.rejected.count).toBe(1);
    await jest.advanceTimersByTimeAsync(1_000);

    expect(renewals).toEqual([
      { bytes: 0, rows: 0 },
      { bytes: 4, rows: 40 },
    ]);
    lease.restart();
    expect(lease.outcome).toMatchObject({ progress: { bytes: 0, rows: 0 }, rejected: { count: 0, rows: [] } });
  });

  it('breaks the file off when the job is this worker’s no more', async () => {
    const reading = lease.counting(pieces());
    await reading.next();
    answer = () => Promise.resolve(false);
    await jest.advanceTimersByTimeAsync(1_000);

    expect([lease.isLost, lease.signal.aborted]).toEqual([true, true]);
    await expect(reading.next()).rejects.toThrow('done elsewhere, or was cancelled');
  });

  it('breaks the file off when the process ends, and is not lost by that', async () => {
    stopping.abort();

    await expect(lease.counting(pieces()).next()).rejects.toThrow('aborted');
    expect(lease.isLost).toBe(false);
  });

  it('is not lost while the database is away', async () => {
    answer = () => Promise.reject(new Error('The database is away.'));
    await jest.advanceTimersByTimeAsync(3_000);

    expect([lease.isLost, renewals.length]).toEqual([false, 3]);
  });

  it('asks no second time while it waits for an answer, and ends with it', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    answer = () => promise;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(renewals).toHaveLength(1);

    const ended: string[] = [];
    const ending = lease.end().then(() => ended.push('lease'));
    ended.push('answer');
    resolve(true);
    await ending;

    expect(ended).toEqual(['answer', 'lease']);
  });
});
