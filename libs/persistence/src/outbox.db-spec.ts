import { AggregateRoot, type DomainEvent, type Told } from '#libs/kernel';
import { v7 as uuid } from 'uuid';
import { inWorkspace } from './in-workspace.js';
import { insertRow } from './insert-row.js';
import { saveWithEvents } from './save-with-events.js';
import { testDatabase } from './testing/test-database.js';
import { until } from './testing/until.js';
import { newWorkspace } from './testing/workspace.js';
import { inUnitOfWork } from './unit-of-work.js';

const { operator, prisma, events } = await testDatabase();

/** Tells of each of these, beside something that is nobody else's business. */
class Changed extends AggregateRoot {
  constructor(...subjects: string[]) {
    super(uuid());
    this.record({ type: 'looked-at' });
    for (const subject of subjects) this.record({ type: 'changed', told: told(subject) });
  }
}
const told = (subject: string): Told => ({
  ...{ type: 'snapshot.imported', subject, data: { z: 1, a: 2 }, text: `${subject} was imported.` },
});

describe('What the outside is told', () => {
  let workspaceId: string;
  let heard: DomainEvent[];
  let leave: () => void;

  beforeEach(async () => {
    workspaceId = await newWorkspace(operator);
    heard = [];
    leave = events.subscribe({ event: (event) => heard.push(event), lost: () => undefined });
    await until(() => events.healthy);
  });
  afterEach(() => leave());

  const save = (aggregate: AggregateRoot, name = 'Shop') =>
    saveWithEvents(prisma, aggregate, (tx) => insertRow(tx, 'Audience', { id: uuid(), name, updatedAt: new Date() }));
  const here = <R>(work: () => Promise<R>) => inWorkspace(workspaceId, work);
  const stored = () => operator.outboxEvent.findMany({ where: { workspaceId }, orderBy: { position: 'asc' } });

  it('is stored with the change, in order and word for word', async () => {
    await here(() => save(new Changed('/one', '/two', '/three')));

    const rows = await stored();
    expect(rows.map(({ subject }) => subject)).toEqual(['/one', '/two', '/three']);
    expect(rows[0]).toMatchObject({
      ...{
        type: 'snapshot.imported',
        siteId: null,
        data: '{"z":1,"a":2}',
        text: '/one was imported.',
        relayedAt: null,
      },
    });
  });

  it('is no part of what processes hear, but that there is something to tell', async () => {
    await here(() => save(new Changed('/one', '/two')));
    await until(() => heard.length === 8); // once at once, once as any other process hears it

    const once = [
      { type: 'looked-at', workspaceId },
      { type: 'changed', workspaceId },
      { type: 'changed', workspaceId },
      { type: 'outside-told' },
    ];
    expect(heard).toEqual([...once, ...once]);
  });

  it('is not stored where the change is not', async () => {
    const failing = here(() =>
      saveWithEvents(prisma, new Changed('/one'), () => Promise.reject(new Error('changed my mind'))),
    );

    await expect(failing).rejects.toThrow('changed my mind');
    expect(await stored()).toEqual([]);
  });

  it('is stored with a unit of work, all of it or nothing', async () => {
    await here(() =>
      inUnitOfWork(prisma, async () => {
        await save(new Changed('/one'), 'Shop');
        await save(new Changed('/two'), 'Blog');
      }),
    );
    await here(() =>
      inUnitOfWork(prisma, async (unit) => {
        await save(new Changed('/three'), 'Wiki');
        unit.rollBack();
      }),
    );

    expect((await stored()).map(({ subject }) => subject)).toEqual(['/one', '/two']);
  });

  it('belongs to no workspace where it happened to all of them', async () => {
    const everywhere = `/editions/${uuid()}`;
    await saveWithEvents(operator, new Changed(everywhere), () => Promise.resolve());

    const [row] = await operator.outboxEvent.findMany({ where: { subject: everywhere } });
    expect(row.workspaceId).toBeNull();
  });

  it('is recorded whatever who makes the change may read', async () => {
    const nothing = { where: (subject: string) => (subject === 'audiences' ? {} : undefined) };

    await inWorkspace(workspaceId, () => save(new Changed('/one')), nothing);

    expect(await stored()).toHaveLength(1);
  });
});
