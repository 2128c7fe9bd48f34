import { createLogger } from '#libs/observability';
import { Database } from '#libs/persistence';
import request from 'supertest';
import { createApi } from '../../src/create-api.js';
import { type Answer, AudiencesClient } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const twin = await createApi(api.app.get(Database), createLogger('silent'));
afterAll(() => twin.close());
const newKey = () => crypto.randomUUID();

describe('Sending a write again', () => {
  it('creates one audience, however many requests come at once, to however many processes', async () => {
    const client = new AudiencesClient(await api.caller({ role: 'contributor' }));
    const { href } = (await client.audiences())._links['plimsoll:create'];
    const [key, { authorization }] = [newKey(), client.headers];
    const send = (index: number) =>
      request((index % 2 === 0 ? api.app : twin).getHttpServer())
        .post(href)
        .set({ authorization, 'idempotency-key': key })
        .send({ name: 'Shop' });

    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => send(index)));
    const again = await send(1).expect(201).expect('idempotency-replayed', 'true');

    const created = answers.filter(({ status }) => status === 201);
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    for (const { text, headers } of created)
      expect([text, headers.location, headers.etag]).toEqual([again.text, again.headers.location, again.headers.etag]);
    expect(created.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect((await client.audiences())._embedded['plimsoll:audiences']).toHaveLength(1);
  });

  it('imports a file once, and knows it by its bytes', async () => {
    const client = new AudiencesClient(api.admin);
    const shop = await client.shop();
    const key = newKey();
    const send = (file: string, fields: Readonly<Record<string, string>> = OCTOBER): Promise<Answer> =>
      client
        .upload(shop, file, fields)
        .set('Idempotency-Key', key)
        .then((answer) => answer);

    const first = await send(FILE);
    const [again, otherFile, otherPeriod] = [
      await send(FILE),
      await send(FILE.replace('120', '121')),
      await send(FILE, { ...OCTOBER, to: '2026-10-30' }),
    ];

    expect([first.status, again.status, otherFile.status, otherPeriod.status]).toEqual([201, 201, 422, 422]);
    expect([again.text, again.headers.location]).toEqual([first.text, first.headers.location]);
    expect(otherFile.body.type).toBe('/problems/idempotency-key-reused');
    const { _embedded } = await client.read(shop._links['plimsoll:snapshots'].href);
    expect(_embedded['plimsoll:snapshots']).toHaveLength(1);
  });

  it('answers a question again that stores nothing', async () => {
    const client = new AudiencesClient(api.admin);
    const href = await client.entry('plimsoll:mappings');
    const ask = () =>
      api.admin
        .post(href)
        .set('Idempotency-Key', 'mapping-1')
        .send({ rows: [{ caniuse: 'ios_saf 17.4' }] })
        .expect(200);

    const first = await ask();

    expect((await ask().expect('idempotency-replayed', 'true')).text).toBe(first.text);
  });

  it('does anew what was refused, and tells what was there first as usual', async () => {
    const client = new AudiencesClient(api.admin);
    const shop = await client.shop();
    await client.import(shop).expect(201);
    const again = () => client.import(shop).set('Idempotency-Key', 'refused-1');

    const { body } = await again().expect(409);

    expect(body).toMatchObject({ type: '/problems/snapshot-exists', _links: { 'plimsoll:snapshot': {} } });
    await again().expect(409);
  });
});

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const FILE = 'Browser,Version,Visits\nChrome,120.0,1234\nFirefox,140.0,56\n';
