import { openApiOf } from '#libs/hypermedia';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AnswerMemory } from './answer-memory.js';
import { RouteRegister } from './route-register.js';
import { aboard, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';
import { fleet } from './testing/ships.js';

const SHIP = '/api/v1/ships/endeavour';
const captain = { authorization: 'Bearer captain' };

describe('A resource in further media types', () => {
  let app: NestFastifyApplication;
  const memory = new AnswerMemory();

  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { memory });
  });
  beforeEach(() => {
    Object.assign(fleet, { asked: [], fates: new Map() });
    memory.forget();
  });
  afterAll(() => app.close());

  const get = (href: string, accept?: string) => {
    const asking = request(app.getHttpServer()).get(href).set(captain);
    return accept === undefined ? asking : asking.set('accept', accept);
  };

  it.each([
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['text/*', 'text/markdown; charset=utf-8'],
    ['application/hal+json;q=0.2, application/ship+json;q=0.8, text/markdown;q=0.5', 'application/ship+json'],
    ['application/hal+json;q=0, application/json;q=0.1, text/markdown;q=0', 'application/json'],
    ['*/*', 'application/hal+json'],
    [undefined, 'application/hal+json'],
  ])('is negotiated: who accepts %s gets %s', async (accept, type) => {
    await get(SHIP, accept)
      .expect(200)
      .expect('content-type', type)
      .expect('vary', /Accept/);
  });

  it('is written as its rendition says, with a tag of its own', async () => {
    const markdown = await get(SHIP, 'text/markdown').expect(200, '# endeavour ⚓\n');
    const ship = await get(SHIP, 'application/ship+json').expect(200);

    expect(ship.body).toEqual({ ship: 'endeavour' });
    expect(markdown.headers.etag).not.toBe(ship.headers.etag);
    await get(SHIP, 'text/markdown').set('if-none-match', markdown.headers.etag).expect(304);
  });

  it('is remembered by what was accepted', async () => {
    for (const accept of ['text/markdown', 'application/ship+json', 'text/markdown', 'application/ship+json'])
      await get(SHIP, accept).expect('content-type', new RegExp(accept.replace('+', '\\+')));

    expect(fleet.asked).toEqual(['endeavour', 'endeavour']);
  });

  it('is answered to its creation too', async () => {
    const { status, text, headers } = await request(app.getHttpServer())
      .post('/api/v1/ships')
      .set({ ...captain, accept: 'text/markdown' })
      .send({ name: 'beagle' });

    expect([status, text, headers.location]).toEqual([201, '# beagle ⚓\n', '/api/v1/ships/beagle']);
  });

  it('is another than HAL for who accepts anything, where it says so', async () => {
    await get(`${SHIP}/flags`).expect('content-type', 'text/plain; charset=utf-8').expect(200, 'ENDEAVOUR');
    await get(`${SHIP}/flags`, 'application/*').expect('content-type', 'application/hal+json').expect(200);
  });

  it('lists all of them to who accepts none', async () => {
    const { body } = await get(SHIP, 'image/png').expect(406);

    expect(body.offered).toEqual([
      ...['application/hal+json', 'application/json', 'application/prs.hal-forms+json'],
      ...['text/markdown', 'application/ship+json'],
    ]);
  });

  it('is a fault of ours where a rendition is declared and not made', async () => {
    await get(`${SHIP}/flags`, 'text/x-morse').expect(500).expect('content-type', 'application/problem+json');
  });

  it('is documented with an example of each', () => {
    const { paths } = openApiOf(app.get(RouteRegister).affordances);

    expect(paths['/api/v1/ships/{ship}']).toMatchObject({
      get: {
        responses: {
          200: {
            content: {
              'text/markdown': { schema: { type: 'string' }, example: '# endeavour' },
              'application/ship+json': { schema: { type: 'object' }, example: { ship: 'endeavour' } },
            },
          },
        },
      },
    });
  });
});
