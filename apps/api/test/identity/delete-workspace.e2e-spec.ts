import { CommandBus } from '@nestjs/cqrs';
import { DeleteWorkspace } from '#libs/identity';
import { createLogger } from '#libs/observability';
import { Database } from '#libs/persistence';
import request from 'supertest';
import { rowsOfTenant } from '../../../../libs/persistence/src/testing/rows-of-tenant.js';
import { createApi } from '../../src/create-api.js';
import { worldOf } from '../hostile/tenant-world.js';
import { type Caller, startApi } from '../start-api.js';

const api = await startApi();
const database = api.app.get(Database);
const twin = await createApi(database, createLogger('silent'));
afterAll(() => twin.close());

const deleteWorkspace = (slug: string) => api.app.get(CommandBus).execute(new DeleteWorkspace(slug));
const idOf = async ({ workspace: slug }: Caller) =>
  (await database.operator.workspace.findFirstOrThrow({ where: { slug } })).id;
const filled = async (): Promise<Caller> => (await worldOf(api, `world-${String((worlds += 1))}`)).caller;
let worlds = 0;

describe('Deleting a workspace', () => {
  it('leaves no row of it in any table of tenants, and every row of the others', async () => {
    const [gone, other] = [await filled(), await filled()];
    const [goneId, otherId] = [await idOf(gone), await idOf(other)];
    const before = await rowsOfTenant(database, goneId);
    const others = await rowsOfTenant(database, otherId);
    expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);

    await deleteWorkspace(gone.workspace);

    expect(Object.entries(await rowsOfTenant(database, goneId)).filter(([, rows]) => rows > 0)).toEqual([]);
    expect(await rowsOfTenant(database, otherId)).toEqual(others);
  }, 120_000);

  it('lets nobody in any more by its keys, in any process', async () => {
    const caller = await filled();
    const here = () => caller.get('/api/v1/audiences');
    const there = () =>
      request(twin.getHttpServer()).get('/api/v1/audiences').set('Authorization', `Bearer ${caller.key}`);
    for (const asking of [here, there, here, there]) await asking().expect(200);

    await deleteWorkspace(caller.workspace);

    await here().expect(401);
    await there().expect(401);
    await expect(deleteWorkspace(caller.workspace)).rejects.toMatchObject({ code: 'not-found' });
  }, 120_000);

  it('refuses what is written meanwhile, as its caller’s or as missing, and keeps nothing of it', async () => {
    const caller = await filled();
    const id = await idOf(caller);
    const { body: audience } = await caller.post('/api/v1/audiences').send({ name: 'Shop' }).expect(201);
    let isDeleted = false;
    const statuses = new Set<number>();
    const writing = Array.from({ length: 6 }, async (_, at) => {
      for (let turn = 0; !isDeleted || turn < 2; turn++) {
        const { status } = await WRITES[(at + turn) % WRITES.length](
          caller,
          String(audience._links.self.href),
          `${String(at)}-${String(turn)}`,
        );
        statuses.add(status);
      }
    });

    await deleteWorkspace(caller.workspace);
    isDeleted = true;
    await Promise.all(writing);

    expect([...statuses].filter((status) => ![200, 201, 207, 401, 404, 409, 412].includes(status))).toEqual([]);
    expect(statuses).toContain(401);
    expect(Object.values(await rowsOfTenant(database, id)).reduce((sum, rows) => sum + rows)).toBe(0);
  }, 120_000);
});

const WRITES: readonly ((caller: Caller, audience: string, name: string) => request.Test)[] = [
  (caller, _, name) => caller.post('/api/v1/audiences').send({ name }),
  (caller, _, name) => caller.post('/api/v1/audiences').set('Idempotency-Key', name).send({ name }),
  (caller, _, name) =>
    caller.post('/api/v1/audiences/batch').send({
      operations: [
        { op: 'create', body: { name } },
        { op: 'create', body: { name } },
      ],
    }),
  (caller, audience, name) => caller.put(audience).set('If-Match', '*').send({ name }),
  (caller, audience) =>
    caller
      .post(`${audience}/snapshots`)
      .send({ from: '2026-01-01', to: '2026-01-31', rows: [{ browser: 'Chrome', version: '120', visits: 5 }] }),
  (caller, _, name) => caller.post('/api/v1/api-keys').send({ name, role: 'viewer' }),
];
