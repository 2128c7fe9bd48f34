import { jest } from '@jest/globals';
import { NotFound, type ToldRefusal, Unavailable } from '#libs/kernel';
import type { Outcome } from '../domain/job.js';
import { TooManyJobs } from '../domain/job.errors.js';
import { JobKinds, type Work } from './job-kinds.js';
import { type Claim, type Done, type GivenUp, JobQueue, type Piece, type StoredUpload, Uploads } from './job-queue.js';
import { JobWorker } from './job-worker.js';

/** Gives one claim, and remembers what it is told of it. */
class FakeQueue extends JobQueue {
  readonly told: unknown[] = [];
  claims: Claim[] = [];

  refuseIfFull = (): Promise<void> => Promise.resolve();
  add = (): Promise<void> => Promise.resolve();
  cancel = (): Promise<void> => Promise.resolve();
  giveUp = (): Promise<readonly GivenUp[]> => Promise.resolve([]);
  sweep = (): Promise<void> => Promise.resolve();
  renew = (): Promise<boolean> => Promise.resolve(true);
  claim = (): Promise<Claim | undefined> => Promise.resolve(this.claims.shift());

  async finish(_claim: Claim, work: () => Promise<Done>): Promise<boolean> {
    this.told.push({ finished: await work() });
    return true;
  }

  fail(_claim: Claim, { code }: ToldRefusal, { progress, rejected: { count } }: Outcome): Promise<boolean> {
    this.told.push({ failed: code, progress, rejected: count });
    return Promise.resolve(true);
  }

  giveBack(_claim: Claim, wait: number): Promise<boolean> {
    this.told.push({ givenBackFor: wait });
    return Promise.resolve(true);
  }

  unclaim(): Promise<boolean> {
    this.told.push('as if it had not been begun');
    return Promise.resolve(true);
  }
}

class FakeUploads extends Uploads {
  store = (): Promise<StoredUpload> => Promise.reject(new Error('Nothing is stored here.'));

  async *read({ size }: StoredUpload): AsyncGenerator<Piece> {
    for (let left = size; left > 0; left -= 2) yield await Promise.resolve({ packed: Buffer.from('x'), bytes: 2 });
  }

  unpack = ({ bytes }: Piece): Promise<Uint8Array> => Promise.resolve(Buffer.alloc(bytes, 'a'));
}

class Outage extends Unavailable {
  readonly told = 'The database does not answer.';
  override readonly isOutage = true;
}

const CLAIM: Claim = {
  ...{ id: 'job', workspaceId: 'workspace', type: 'import-snapshot', input: { of: 'what was asked' }, attempt: 1 },
  ...{ uploadId: 'upload', size: 6 },
};

describe('A worker of jobs', () => {
  const stopping = new AbortController();
  let queue: FakeQueue;
  let seen: unknown;

  const workerThat = (perform: (work: Work) => Promise<{ readonly snapshotId: string }>, claim = CLAIM) => {
    queue.claims = [claim];
    const kinds = new JobKinds();
    kinds.add({ type: 'import-snapshot', perform });
    return new JobWorker('worker', queue, new FakeUploads(), kinds);
  };
  const reading = async ({ input, file, counted }: Work) => {
    seen = input;
    for await (const chunk of file) counted(chunk.length);
    return { snapshotId: 'snapshot' };
  };
  const refusing = (error: Error) => () => Promise.reject(error);

  beforeEach(() => {
    queue = new FakeQueue();
  });

  it('finishes with what came of the work and what was read for it, and looks for more', async () => {
    const worker = workerThat(reading);

    expect(await worker.run(stopping.signal)).toBe(true);
    expect(await worker.run(stopping.signal)).toBe(false);

    expect(seen).toEqual(CLAIM.input);
    expect(queue.told).toMatchObject([{ finished: { snapshotId: 'snapshot', progress: { bytes: 6, rows: 6 } } }]);
  });

  it('hands out the file as it is stored, too, and counts it alike', async () => {
    const packed: string[] = [];
    const worker = workerThat(async ({ packedFile }) => {
      for await (const piece of packedFile) packed.push(Buffer.from(piece).toString());
      return { snapshotId: 'snapshot' };
    });

    await worker.run(stopping.signal);

    expect(packed).toEqual(['x', 'x', 'x']);
    expect(queue.told).toMatchObject([{ finished: { progress: { bytes: 6 } } }]);
  });

  it('counts from the beginning when the work is done again, for it collided', async () => {
    const worker = workerThat(reading);
    const finish = queue.finish.bind(queue);
    queue.finish = async (claim, work) => {
      await work();
      return finish(claim, work);
    };

    await worker.run(stopping.signal);

    expect(queue.told).toMatchObject([{ finished: { progress: { bytes: 6, rows: 6 } } }]);
  });

  it('fails with what is refused, however often it was begun', async () => {
    await workerThat(refusing(new NotFound('audience', 'x'))).run(stopping.signal);

    expect(queue.told).toEqual([{ failed: 'not-found', progress: { bytes: 0, rows: 0 }, rejected: 0 }]);
  });

  it('fails with the rows that the work rejected', async () => {
    const rejecting = ({ rejected }: Work) => {
      rejected({ line: 2, code: 'file-broken', detail: 'It is broken.', cells: ['Chrome'] });
      return Promise.reject(new NotFound('audience', 'x'));
    };

    await workerThat(rejecting).run(stopping.signal);

    expect(queue.told).toMatchObject([{ failed: 'not-found', rejected: 1 }]);
  });

  it.each([
    ['went wrong', new Error('The database is away.')],
    ['may work later', new TooManyJobs(20)],
  ])('gives back what %s, waits longer each time, and tells of it', async (_what, error) => {
    for (const attempt of [1, 2])
      await expect(workerThat(refusing(error), { ...CLAIM, attempt }).run(stopping.signal)).rejects.toBe(error);

    expect(queue.told).toEqual([{ givenBackFor: 5_000 }, { givenBackFor: 10_000 }]);
  });

  it('gives back at once what the database went away from, however often, as soon as it answers', async () => {
    const worker = workerThat(refusing(new Outage()), { ...CLAIM, attempt: 3 });
    const giveBack = queue.giveBack.bind(queue);
    let tries = 0;
    queue.giveBack = (claim, wait) => (++tries < 2 ? Promise.reject(new Outage()) : giveBack(claim, wait));

    await expect(worker.run(stopping.signal)).rejects.toThrow(Outage);

    expect(queue.told).toEqual([{ givenBackFor: 0 }]);
  });

  it('gives up what went wrong three times', async () => {
    const error = new Error('It is not clear why.');

    await expect(workerThat(refusing(error), { ...CLAIM, attempt: 3 }).run(stopping.signal)).rejects.toBe(error);

    expect(queue.told).toMatchObject([{ failed: 'job-given-up' }]);
  });

  it('gives back what it does while the process ends, as if it had not been begun', async () => {
    const ending = new AbortController();
    const worker = workerThat((work) => {
      ending.abort();
      return reading(work);
    });

    await worker.run(ending.signal);

    expect(queue.told).toEqual(['as if it had not been begun']);
  });

  it('gives up jobs that ended their workers before it looks for more', async () => {
    const worker = workerThat(reading);
    const giveUp = jest.spyOn(queue, 'giveUp').mockImplementation(() => {
      queue.claims = [];
      return Promise.resolve([]);
    });

    expect(await worker.run(stopping.signal)).toBe(false);

    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('is woken by jobs that come or end', () => {
    const worker = workerThat(reading);

    const types = ['job-queued', 'job-ended', 'snapshot-imported'];
    expect(types.filter((type) => worker.wakes({ type }))).toEqual(['job-queued', 'job-ended']);
  });
});
