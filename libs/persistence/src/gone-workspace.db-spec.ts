import { AggregateRoot, NotFound } from '#libs/kernel';
import { v7 as uuid } from 'uuid';
import { onMissingParent } from './driver-errors.js';
import { inWorkspace } from './in-workspace.js';
import { insertRow } from './insert-row.js';
import { PrismaKeptAnswers } from './prisma-kept-answers.js';
import { saveWithEvents } from './save-with-events.js';
import { testDatabase } from './testing/test-database.js';
import { inUnitOfWork } from './unit-of-work.js';

const { prisma, operator } = await testDatabase();

class Nothing extends AggregateRoot {}
const nothing = new Nothing(uuid());
const row = () => ({ id: uuid(), name: 'Shop', updatedAt: new Date() });
const save = () =>
  saveWithEvents(prisma, nothing, (tx) => insertRow(tx, 'Audience', row())).catch(
    onMissingParent(new NotFound('parent', 'of it')),
  );
const keep = () =>
  new PrismaKeptAnswers(prisma, operator).keep(
    { principal: 'key:1', method: 'POST', path: '/audiences', key: 'k' },
    { payload: new Uint8Array(1), status: 201, headers: {}, body: new Uint8Array(1) },
  );

describe('What is written for a workspace that was deleted', () => {
  it.each([
    ['by itself', save],
    ['within a unit of work', () => inUnitOfWork(prisma, save)],
    ['as one of many parts', () => inUnitOfWork(prisma, (unit) => unit.parts([save, save]).then(firstOf))],
    ['as the answer to a write', () => inUnitOfWork(prisma, keep)],
  ])('is refused as its caller’s, who is let in no more: %s', async (_, write) => {
    await expect(inWorkspace(uuid(), write)).rejects.toMatchObject({ name: 'CallerGone' });
  });
});

function firstOf([first]: readonly PromiseSettledResult<void>[]): void {
  if (first.status === 'rejected') throw first.reason;
}
