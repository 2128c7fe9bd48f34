import type { Body } from '../audiences/audiences-client.js';
import { type Caller, startApi } from '../start-api.js';
import { AdditionsClient, CHECKOUT, idsIn, KIOSK } from './additions-client.js';

const api = await startApi();

describe('Writing many custom features at once', () => {
  let caller: Caller;
  let client: AdditionsClient;
  beforeEach(async () => {
    caller = await api.caller({ role: 'contributor' });
    client = new AdditionsClient(caller);
  });

  const batch = async (operations: object[], atomic = false): Promise<{ status: number; body: Body }> => {
    const { _templates } = await client.features('?limit=1');
    return caller.post(_templates.batch.target).send({ atomic, operations });
  };
  const create = (form: object) => ({ op: 'create', body: form });
  const own = async (): Promise<string[]> =>
    idsIn(await client.features('?custom=true&limit=500'), 'plimsoll:features');

  it('does each as if it were sent alone', async () => {
    await client.addFeature();
    const { status, body } = await batch([
      create({ name: 'Cart', keys: ['css.selectors.has'] }),
      create({ name: 'Till', keys: ['css.selectors.hsa'] }),
      create(CHECKOUT),
      { op: 'update', id: 'checkout', ifMatch: '*', body: { name: 'Checkout 2' } },
      { op: 'delete', id: 'grid', ifMatch: '*' },
    ]);

    expect(status).toBe(207);
    expect(body.items).toMatchObject([
      { status: 201, resource: { id: 'cart', custom: true, support: expect.any(Array) } },
      { status: 422, problem: { type: '/problems/custom-feature-invalid' } },
      { status: 409, problem: { type: '/problems/id-taken' } },
      { status: 200, resource: { id: 'checkout', name: 'Checkout 2' } },
      { status: 409, problem: { type: '/problems/upstream-read-only' } },
    ]);
    expect(await own()).toEqual(['cart', 'checkout']);
  });

  it('does all or none where that is asked', async () => {
    const { status } = await batch([create(CHECKOUT), create({ ...CHECKOUT, id: 'grid' })], true);

    expect(status).toBe(422);
    expect(await own()).toEqual([]);
    expect((await batch([create(CHECKOUT)], true)).status).toBe(200);
    expect(await own()).toEqual(['checkout']);
  });

  it('stores as many as there may be, and refuses the rest', async () => {
    const { body } = await batch(
      Array.from({ length: 510 }, (_, at) => create({ name: `Own ${String(at)}`, keys: CHECKOUT.keys })),
    );

    const statuses = (body.items as { status: number }[]).map(({ status }) => status);
    expect([201, 409].map((status) => statuses.filter((each) => each === status).length)).toEqual([500, 10]);
    expect(await own()).toHaveLength(500);
  }, 60_000);

  it('is done for browsers as it is for features', async () => {
    const { _templates } = await client.browsers('?limit=1');
    const { body } = await caller.post(_templates.batch.target).send({
      operations: [create(KIOSK), create({ ...KIOSK, id: 'car' }), create({ ...KIOSK, id: 'tv', aliases: [] })],
    });

    expect((body.items as { status: number }[]).map(({ status }) => status)).toEqual([201, 409, 201]);
    expect(idsIn(await client.browsers('?custom=true'), 'plimsoll:browsers')).toEqual(['lobby-kiosk', 'tv']);
  });
});
