import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Claim, type GivenUp, JobQueue } from '../application/job-queue.js';
import type { Outcome } from '../domain/job.js';
import { ObservedJobQueue } from './observed-job-queue.js';

const JOB = { id: 'job', workspaceId: 'workspace', type: 'import-snapshot', attempt: 2 } as const;
const CLAIM: Claim = { ...JOB, input: {}, uploadId: 'upload', size: 6 };
const NONE: Outcome = { progress: { bytes: 0, rows: 0 }, rejected: { count: 0, rows: [] } };
const REFUSAL = { kind: 'invalid', code: 'file-broken', detail: 'It is broken.' } as unknown as GivenUp['refusal'];

/** Gives one claim, which is that worker's own, or not any more. */
class FakeQueue extends JobQueue {
  isOurs = true;
  givenUp: GivenUp[] = [];

  refuseIfFull = () => Promise.resolve();
  add = () => Promise.resolve();
  cancel = () => Promise.resolve();
  sweep = () => Promise.resolve();
  claim = () => Promise.resolve(CLAIM);
  giveUp = () => Promise.resolve(this.givenUp);
  renew = () => Promise.resolve(this.isOurs);
  finish = () => Promise.resolve(this.isOurs);
  fail = () => Promise.resolve(this.isOurs);
  giveBack = () => Promise.resolve(this.isOurs);
  unclaim = () => Promise.resolve(this.isOurs);
}

describe('What operators are told of jobs', () => {
  const lines: object[] = [];
  let queue: FakeQueue;
  let observed: ObservedJobQueue;
  beforeEach(() => {
    lines.length = 0;
    queue = new FakeQueue();
    observed = new ObservedJobQueue(queue);
    jest.spyOn(Logger.prototype, 'log').mockImplementation((line: object) => void lines.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  const ends: readonly (readonly [outcome: string, end: (claim: Claim) => Promise<boolean>])[] = [
    ['succeeded', (claim) => observed.finish(claim, () => Promise.resolve({ snapshotId: 'snapshot', ...NONE }))],
    ['failed', (claim) => observed.fail(claim, REFUSAL, NONE)],
    ['retried', (claim) => observed.giveBack(claim, 0)],
    ['given-back', (claim) => observed.unclaim(claim)],
  ];
  const claimed = async () => (await observed.claim()) ?? CLAIM;

  it.each(ends)('is how each ended: %s', async (outcome, end) => {
    expect(await end(await claimed())).toBe(true);

    const { id: jobId, ...facts } = JOB;
    expect(lines).toMatchObject([{ msg: 'job done', jobId, ...facts, outcome, ms: expect.any(Number) }]);
  });

  it.each(ends)('is nothing by who has a job no more: %s', async (_outcome, end) => {
    queue.isOurs = false;

    expect(await end(await claimed())).toBe(false);

    expect(lines).toEqual([]);
  });

  it('is what was given up, with the time that its last attempt had', async () => {
    queue.givenUp = [{ ...JOB, refusal: { ...REFUSAL, code: 'job-given-up' }, milliseconds: 31_000.4 }];

    expect(await observed.giveUp()).toHaveLength(1);

    expect(lines).toMatchObject([{ jobId: 'job', outcome: 'failed', refusal: 'job-given-up', ms: 31_000 }]);
  });
});
