import { AggregateRoot, type DomainEvent, NotFound } from '#libs/kernel';
import { v7 as uuid } from 'uuid';
import { onDuplicate, onMissingParent } from './driver-errors.js';
import { inWorkspace } from './in-workspace.js';
import { saveWithEvents } from './save-with-events.js';
import { testDatabase } from './testing/test-database.js';
import { until } from './testing/until.js';
import { newWorkspace } from './testing/workspace.js';

const { operator, prisma, pool, events } = await testDatabase();

class Told extends AggregateRoot {
  constructor(id: string, ...types: string[]) {
    super(id);
    for (const type of types) this.record({ type });
  }
}

describe('saving with events', () => {
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

  const save = (name: string, ...types: string[]) =>
    inWorkspace(workspaceId, () =>
      saveWithEvents(prisma, new Told(uuid(), ...types), (tx) =>
        tx.audience.create({ data: { id: uuid(), name, updatedAt: new Date() } }),
      ),
    );

  it('tells this process of the events, with their tenant, before it is done', async () => {
    await save('Shop', 'opened', 'named');

    expect(heard.slice(0, 2)).toEqual([
      { type: 'opened', workspaceId },
      { type: 'named', workspaceId },
    ]);
  });

  it('tells other processes through the database', async () => {
    await save('Shop', 'opened');

    await until(() => heard.length === 2); // once at once, once as any other process hears it
    expect(heard).toEqual([
      { type: 'opened', workspaceId },
      { type: 'opened', workspaceId },
    ]);
  });

  it('tells nothing, and writes nothing, when the write fails', async () => {
    const failing = inWorkspace(workspaceId, () =>
      saveWithEvents(prisma, new Told(uuid(), 'opened'), async (tx) => {
        await tx.audience.create({ data: { id: uuid(), name: 'Shop', updatedAt: new Date() } });
        throw new Error('changed my mind');
      }),
    );
    await expect(failing).rejects.toThrow('changed my mind');

    await save('Other', 'told-later');
    await until(() => heard.length === 2);
    expect(heard.map(({ type }) => type)).toEqual(['told-later', 'told-later']);
    expect(await operator.audience.findMany({ where: { workspaceId } })).toMatchObject([{ name: 'Other' }]);
  });

  it('tries again when the write collided with another', async () => {
    let attempts = 0;

    const result = await saveWithEvents(operator, new Told(uuid()), async (tx) => {
      attempts++;
      if (attempts < 3) await tx.$executeRawUnsafe(COLLISION);
      return 'done';
    });

    expect([result, attempts]).toEqual(['done', 3]);
  });

  it('gives up after a few collisions', async () => {
    let attempts = 0;

    const colliding = saveWithEvents(operator, new Told(uuid()), async (tx) => {
      attempts++;
      await tx.$executeRawUnsafe(COLLISION);
    });

    await expect(colliding).rejects.toThrow('could not serialize');
    expect(attempts).toBe(4);
  });
});

describe('refusals of the database', () => {
  const duplicate = async () => {
    const slug = uuid();
    const create = () => operator.workspace.create({ data: { id: uuid(), slug, name: 'A workspace' } });
    await create();
    await create();
  };
  const orphan = () =>
    operator.snapshotShare.create({ data: { snapshotId: uuid(), browser: 'chrome', release: '120', visits: 1 } });
  const refusal = new NotFound('workspace', 'x');

  it('become a refusal of the domain when a row is a duplicate', async () => {
    await expect(duplicate().catch(onDuplicate(refusal))).rejects.toBe(refusal);
    await expect(duplicate().catch(onDuplicate(() => Promise.resolve(refusal)))).rejects.toBe(refusal);
  });

  it('become one when raw SQL inserts a duplicate', async () => {
    const inserting = operator.$executeRaw`
      INSERT INTO workspace (id, slug, name) SELECT gen_random_uuid(), ${uuid()}, '' FROM generate_series(1, 2)`;

    await expect(inserting.catch(onDuplicate(refusal))).rejects.toBe(refusal);
  });

  it('become one when the parent of a row is missing', async () => {
    await expect(orphan().catch(onMissingParent(refusal))).rejects.toBe(refusal);
  });

  it('stay what they are otherwise', async () => {
    await expect(orphan().catch(onDuplicate(refusal))).rejects.toMatchObject({ code: 'P2003' });
    await expect(Promise.reject(new Error('other')).catch(onDuplicate(refusal))).rejects.toThrow('other');
  });
});

describe('events from other processes', () => {
  it('are heard from the database', async () => {
    const heard: DomainEvent[] = [];
    events.subscribe({ event: (event) => heard.push(event), lost: () => undefined });
    await until(() => events.healthy);

    await pool.query(`SELECT pg_notify('plimsoll_events', '{"type":"edition-imported"}')`);

    await until(() => heard.length > 0);
    expect(heard).toEqual([{ type: 'edition-imported' }]);
  });
});

const COLLISION = `DO $$ BEGIN RAISE EXCEPTION 'could not serialize' USING ERRCODE = '40001'; END $$`;
