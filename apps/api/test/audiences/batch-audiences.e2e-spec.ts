import { Database } from '#libs/persistence';
import { queriesOf } from '../../../../libs/persistence/src/testing/queries-of.js';
import { startApi } from '../start-api.js';
import { type Answer, AudiencesClient, type Body, OCTOBER } from './audiences-client.js';

const api = await startApi();

describe('Writing many audiences at once', () => {
  let client: AudiencesClient;
  let shop: Body;
  let etag: string;
  beforeEach(async () => {
    client = new AudiencesClient(await api.caller({ role: 'admin' }));
    shop = await client.shop();
    etag = (await client.get(shop._links.self.href)).headers.etag;
  });

  const names = async (): Promise<string[]> => {
    const { _embedded } = await client.audiences();
    return (_embedded['plimsoll:audiences'] as { name: string }[]).map(({ name }) => name);
  };
  const statuses = ({ body }: Answer): number[] => (body.items as { status: number }[]).map(({ status }) => status);
  const batch = async (form: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const { _templates } = await client.audiences();
    const { target, contentType } = _templates.batch;
    return client.caller
      .post(target)
      .set({ 'Content-Type': contentType, ...headers })
      .send(JSON.stringify(form));
  };
  const create = (name: string) => ({ op: 'create', body: { name } });

  it('creates, changes, replaces and deletes, each by its own tag', async () => {
    const world = (await batch({ operations: [create('World'), create('Blog')] })).body.items[0];

    const answer = await batch({
      operations: [
        { op: 'update', id: shop.id, ifMatch: etag, body: { description: null } },
        { op: 'replace', id: world.resource.id, ifMatch: world.etag, body: { name: 'Whole world' } },
        { op: 'update', id: shop.id, ifMatch: '*', body: { name: 'Shop, Europe' } },
        { op: 'delete', id: world.resource.id, ifMatch: world.etag },
        create(' '),
      ],
    });

    const { body } = answer;
    expect([answer.status, statuses(answer)]).toEqual([207, [200, 200, 200, 412, 422]]);
    expect(body.items[2].resource).toEqual((await client.caller.get(shop._links.self.href)).body);
    expect(body.items[4].problem).toMatchObject({ errors: [{ pointer: '/operations/4/body/name' }] });
    expect(await names()).toEqual(['Shop, Europe', 'Whole world', 'Blog']);
  });

  it('creates a thousand by as many statements as one', async () => {
    const form = { operations: Array.from({ length: 1000 }, (_, index) => create(`Audience ${String(index)}`)) };
    const target = (await client.audiences())._links['plimsoll:batch'].href;
    const items: { readonly resource: { readonly name: string } }[] = [];

    const queries = await queriesOf(async () => {
      items.push(...(await client.caller.post(target).send(form).expect(207)).body.items);
    });

    expect(items.map(({ resource }) => resource.name)).toEqual(form.operations.map(({ body }) => body.name));
    const writes = queries.flatMap((query) => /^(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"/.exec(query)?.[1] ?? []);
    expect(writes).toEqual(['audience', 'audit_entry']);
    expect(queries.length).toBeLessThan(15);
    expect((await client.audiences()).total).toBe(1001);
  });

  it('leaves everything as it was where one of all is refused, by the database too', async () => {
    await client.import(shop).expect(201);
    const { _templates, _embedded } = await client.read(shop._links['plimsoll:snapshots'].href);
    const [october] = _embedded['plimsoll:snapshots'];
    const { rows, ...period } = OCTOBER;
    const november = { ...period, from: '2026-09-01', to: '2026-09-30', rows };
    const send = (form: object) => client.caller.post(_templates.batch.target).send(form);
    const operations = [november, OCTOBER, november].map((body) => ({ op: 'create', body }));

    const atomic = await send({ atomic: true, operations }).expect(422);
    expect(atomic.body.errors).toMatchObject([
      { pointer: '/operations/1', code: 'snapshot-exists' },
      { pointer: '/operations/2', code: 'snapshot-exists' },
    ]);
    expect((await client.read(shop._links['plimsoll:snapshots'].href))._embedded['plimsoll:snapshots']).toHaveLength(1);

    const each = await send({ operations: [...operations, { op: 'delete', id: october.id, ifMatch: '*' }] }).expect(
      207,
    );
    expect(statuses(each)).toEqual([201, 409, 409, 204]);
    expect(each.body.items[1].problem._links['plimsoll:snapshot'].href).toBe(october._links.self.href);
  });

  it('lets two batches change the same audiences in opposite order', async () => {
    const { items } = (await batch({ operations: [create('One'), create('Two')] })).body;
    const ids: string[] = items.map(({ resource }: { resource: { id: string } }) => resource.id);
    const renaming = (name: string, order: readonly string[]) => ({
      operations: order.map((id) => ({ op: 'replace', id, ifMatch: '*', body: { name } })),
    });

    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => batch(renaming(String(index), index % 2 === 0 ? ids : ids.toReversed()))),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 207));
    expect(answers.flatMap(statuses).filter((status) => status !== 200 && status !== 412)).toEqual([]);
  });

  it('lets exactly one of two writers on one tag win, alone or in a batch', async () => {
    const replace = { op: 'replace', id: shop.id, ifMatch: etag, body: { name: 'Blog' } };

    const [alone, one, other] = await Promise.all([
      client.change(shop, 'replace', { name: 'World' }, etag),
      batch({ operations: [replace] }),
      batch({ operations: [{ ...replace, body: { name: 'Both' } }] }),
    ]);

    const statuses = [alone.status, one.body.items[0].status, other.body.items[0].status];
    expect(statuses.sort()).toEqual([200, 412, 412]);
  });

  it('tells every process of what it did, and of nothing when it was only tried', async () => {
    const told: string[] = [];
    const stop = api.app
      .get(Database)
      .events.subscribe({ event: ({ type }) => told.push(type), lost: () => undefined });
    await batch({ operations: [create('World'), create('')] }, { Prefer: 'validate-only' });
    expect([told, await names()]).toEqual([[], ['Shop']]);

    await batch({ operations: [create('World'), { op: 'delete', id: shop.id, ifMatch: etag }, create('')] });
    expect(new Set(told)).toEqual(new Set(['audience-created', 'audience-deleted']));
    expect(await names()).toEqual(['World']);
    stop();
  });
});
