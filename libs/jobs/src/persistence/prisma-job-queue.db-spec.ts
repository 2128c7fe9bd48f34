import { jest } from '@jest/globals';
import { type DomainEvent, toldOf } from '#libs/kernel';
import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import type { Claim } from '../application/job-queue.js';
import { JobEnded, JobGivenUp, TooManyJobs } from '../domain/job.errors.js';
import type { Outcome } from '../domain/job.js';
import { PrismaJobQueue } from './prisma-job-queue.js';
import { PrismaJobViews } from './prisma-job.views.js';
import { PrismaUploads } from './prisma-uploads.js';

const database = await testDatabase();
const { events, operator, prisma } = database;
const queue = new PrismaJobQueue(prisma, operator);
const uploads = new PrismaUploads(operator, database);

const NOTHING = { bytes: 0, rows: 0 };
const NONE: Outcome = { progress: NOTHING, rejected: { count: 0, rows: [] } };
const REFUSAL = toldOf(new JobGivenUp(1));

/** A workspace with an audience, and how jobs are asked for in it. */
async function tenant() {
  const workspaceId = await newWorkspace(operator);
  const within = <Result>(work: () => Promise<Result>) => inWorkspace(workspaceId, work);
  const audienceId = v7();
  await operator.audience.create({ data: { id: audienceId, workspaceId, name: 'Shop', updatedAt: new Date() } });
  const ask = (file = 'a file'): Promise<string> =>
    within(async () => {
      const upload = await uploads.store(chunked(file));
      const id = v7();
      const by = { id: 'key', name: 'somebody' };
      await queue.add({ id, type: 'import-snapshot', audienceId, input: {}, upload, by });
      return id;
    });
  return { workspaceId, audienceId, within, ask, cancel: (id: string) => within(() => queue.cancel(id)) };
}

async function* chunked(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

const jobOf = (id: string) => operator.job.findUniqueOrThrow({ where: { id } });
const partsOf = (uploadId: string) => operator.jobPart.count({ where: { uploadId } });
/** As if its worker had said nothing for half a minute. */
const silence = ({ id }: { readonly id: string }) => operator.$executeRaw`
  UPDATE job SET due_at = now() - interval '1 second' WHERE id = ${id}::uuid`;
const claimed = async (): Promise<Claim> => {
  const claim = await queue.claim();
  if (!claim) throw new Error('Nothing waits.');
  return claim;
};
async function textOf(claim: Claim): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of uploads.read(claim)) pieces.push(await uploads.unpack(piece));
  return Buffer.concat(pieces).toString();
}

/** All but the clock. */
const TIMERS = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

describe('The queue of jobs', () => {
  afterEach(() => operator.job.deleteMany());

  it('gives the one that waits longest, with its file', async () => {
    const { ask, workspaceId } = await tenant();
    const id = await ask('Browser,Visits');
    await (await tenant()).ask();

    const claim = await claimed();

    expect(claim).toMatchObject({ id, workspaceId, type: 'import-snapshot', attempt: 1, size: 14 });
    expect(await textOf(claim)).toBe('Browser,Visits');
    expect(await jobOf(id)).toMatchObject({ state: 'running' });
  });

  it('gives it at once, and keeps its file, however far off the clock of who asked was', async () => {
    for (const days of [3, -3]) {
      const { ask } = await tenant();
      jest.useFakeTimers({ now: Date.now() + days * 86_400_000, doNotFake: TIMERS });
      const id = await ask('Browser,Visits').finally(() => jest.useRealTimers());
      await queue.sweep();

      const claim = await claimed();

      expect(claim.id).toBe(id);
      expect(await textOf(claim)).toBe('Browser,Visits');
    }
  });

  it('gives each job to one of those who ask at once', async () => {
    for (let jobs = 0; jobs < 3; jobs += 1) await (await tenant()).ask();

    const claims = await Promise.all([queue.claim(), queue.claim(), queue.claim(), queue.claim(), queue.claim()]);

    const given = claims.flatMap((claim) => claim?.id ?? []);
    expect(new Set(given).size).toBe(given.length);
    while (await queue.claim()) given.push('another');
    expect(given).toHaveLength(3);
  });

  it('begins one job of a workspace at a time, and others meanwhile', async () => {
    const { ask } = await tenant();
    const [first, second] = [await ask(), await ask()];
    const other = await (await tenant()).ask();

    const claims = await Promise.all([queue.claim(), queue.claim(), queue.claim(), queue.claim()]);

    expect(claims.flatMap((claim) => claim?.id ?? []).sort()).toEqual([first, other].sort());
    const mine = claims.find((claim) => claim?.id === first);
    if (mine) await queue.fail(mine, REFUSAL, NONE);
    expect(await claimed()).toMatchObject({ id: second });
  });

  it('lets a worker keep what it renews, and gives what it does not to another', async () => {
    const { ask } = await tenant();
    await ask();
    const first = await claimed();
    await silence(first);
    expect(await queue.renew(first, { bytes: 3, rows: 1 })).toBe(true);
    expect(await queue.claim()).toBeUndefined();

    await silence(first);
    const second = await claimed();

    expect(second).toMatchObject({ id: first.id, attempt: 2 });
    expect(await queue.renew(first, NOTHING)).toBe(false);
    expect(await jobOf(first.id)).toMatchObject({ readBytes: 0, readRows: 0 });
  });

  it('stores nothing of a worker whose attempt is over, and leaves the file to the other', async () => {
    const { ask, audienceId } = await tenant();
    await ask('Browser,Visits');
    const first = await claimed();
    const rename = async () => {
      await prisma.audience.update({ where: { id: audienceId }, data: { name: 'Renamed' } });
      return { snapshotId: v7(), ...NONE };
    };
    await silence(first);
    const second = await claimed();

    const told = [await queue.finish(first, rename), await queue.fail(first, REFUSAL, NONE)];
    told.push(await queue.giveBack(first, 0), await queue.unclaim(first));
    expect(told).toEqual([false, false, false, false]);
    expect(await operator.audience.findUniqueOrThrow({ where: { id: audienceId } })).toMatchObject({ name: 'Shop' });
    expect(await jobOf(first.id)).toMatchObject({ state: 'running', attempt: 2, refusal: null });
    expect(await textOf(second)).toBe('Browser,Visits');
  });

  it('stores what the work stores with the end, once, and forgets the file', async () => {
    const { ask, audienceId } = await tenant();
    const id = await ask();
    const claim = await claimed();
    const snapshotId = v7();
    const rename = async () => {
      await prisma.audience.update({ where: { id: audienceId }, data: { name: 'Renamed' } });
      return { snapshotId, ...NONE, progress: { bytes: 6, rows: 2 } };
    };

    expect(await queue.finish(claim, rename)).toBe(true);

    expect(await jobOf(id)).toMatchObject({ state: 'succeeded', snapshotId, readBytes: 6, readRows: 2 });
    expect(await operator.audience.findUniqueOrThrow({ where: { id: audienceId } })).toMatchObject({ name: 'Renamed' });
    expect(await partsOf(claim.uploadId)).toBe(0);
    expect(await queue.claim()).toBeUndefined();
  });

  it('keeps the rows that were rejected, of what failed and of what succeeded', async () => {
    const { ask, within } = await tenant();
    const row = {
      line: 2,
      column: 2,
      header: 'Visits',
      code: 'file-count-invalid',
      detail: 'It is none.',
      cells: ['a'],
    };
    const rejecting = { ...NONE, rejected: { count: 12_000, rows: [row] } };
    const views = new PrismaJobViews(prisma);
    const [failed, succeeded] = [await ask(), await ask()];

    await queue.fail(await claimed(), REFUSAL, rejecting);
    await queue.finish(await claimed(), () => Promise.resolve({ snapshotId: v7(), ...rejecting }));

    for (const id of [failed, succeeded]) {
      expect(await within(() => views.find(id))).toMatchObject({ rejectedRows: 12_000 });
      expect(await within(() => views.rejectedRows(id))).toEqual([row]);
    }
    expect(await within(() => views.rejectedRows(v7()))).toEqual([]);
  });

  it('takes back what waits or runs, after which its worker stores nothing', async () => {
    const { ask, cancel } = await tenant();
    const id = await ask();
    const claim = await claimed();

    await cancel(id);
    await queue.finish(claim, () => Promise.resolve({ snapshotId: v7(), ...NONE }));

    expect(await queue.renew(claim, NOTHING)).toBe(false);
    expect(await jobOf(id)).toMatchObject({ state: 'cancelled', snapshotId: null });
    await expect(cancel(id)).rejects.toThrow(JobEnded);
    await queue.sweep();
    expect(await partsOf(claim.uploadId)).toBe(0);
  });

  it('lets what is given back wait for as long as was said', async () => {
    await (await tenant()).ask();
    const claim = await claimed();

    expect(await queue.giveBack(claim, 60_000)).toBe(true);
    expect(await queue.claim()).toBeUndefined();
    await silence(claim);

    expect(await claimed()).toMatchObject({ id: claim.id, attempt: 2 });
  });

  it('does not count an attempt of whoever stops in order', async () => {
    await (await tenant()).ask();
    for (let stops = 0; stops < 3; stops += 1) await queue.unclaim(await claimed());

    const claim = await claimed();

    expect(claim.attempt).toBe(1);
    await silence(claim);
    expect(await claimed()).toMatchObject({ id: claim.id, attempt: 2 });
    await queue.unclaim(claim);
    expect(await jobOf(claim.id)).toMatchObject({ state: 'running', attempt: 2 });
  });

  it('gives up what was begun three times and never ended, and says so', async () => {
    const { ask, workspaceId } = await tenant();
    const id = await ask();
    const told: DomainEvent[] = [];
    const leave = events.subscribe({ event: (event) => told.push(event), lost: () => undefined });
    let uploadId = '';
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const claim = await claimed();
      expect(claim.attempt).toBe(attempt);
      ({ uploadId } = claim);
      await silence(claim);
    }

    const givenUp = await queue.giveUp();
    expect(await queue.claim()).toBeUndefined();
    leave();

    const facts = { type: 'import-snapshot', attempt: 3, milliseconds: expect.any(Number) };
    expect(givenUp).toEqual([
      { id, workspaceId, ...facts, refusal: expect.objectContaining({ code: 'job-given-up' }) },
    ]);

    expect(await jobOf(id)).toMatchObject({ state: 'failed', refusal: { code: 'job-given-up' } });
    expect(told).toContainEqual({ type: 'job-ended', jobId: id, workspaceId });
    expect(await partsOf(uploadId)).toBe(0);
  });

  it('says that a file is not whole any more, rather than read what is left of it', async () => {
    await (await tenant()).ask('x'.repeat(3_000_000));
    const claim = await claimed();
    await operator.jobPart.deleteMany({ where: { uploadId: claim.uploadId, ordinal: 0 } });

    await expect(textOf(claim)).rejects.toThrow('3000000 bytes of the file are not there any more.');
  });

  it('takes twenty of a workspace', async () => {
    const { ask } = await tenant();
    for (let jobs = 0; jobs < 20; jobs += 1) await ask();

    await expect(ask()).rejects.toThrow(TooManyJobs);
    await (await tenant()).ask();
  });

  it('sweeps uploads that never became jobs after a day, and jobs that ended a month ago', async () => {
    const { ask, within } = await tenant();
    const [old, open] = [await ask(), await ask()];
    await queue.fail(await claimed(), REFUSAL, NONE);
    const [orphan, arriving] = await within(async () => [
      await uploads.store(chunked('left behind')),
      await uploads.store(chunked('still arriving')),
    ]);
    const { uploadId } = await jobOf(open);
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await operator.jobPart.updateMany({
      where: { uploadId: { in: [orphan.uploadId, uploadId] } },
      data: { createdAt: yesterday },
    });
    await operator.job.update({ where: { id: old }, data: { endedAt: new Date(Date.now() - 31 * 86_400_000) } });

    await queue.sweep();

    expect(await operator.job.findMany({ select: { id: true } })).toEqual([{ id: open }]);
    expect(await partsOf(orphan.uploadId)).toBe(0);
    expect([await partsOf(arriving.uploadId), await partsOf(uploadId)]).toEqual([1, 1]);
  });
});
