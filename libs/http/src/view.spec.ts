import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotFound } from '#libs/kernel';
import request from 'supertest';
import { AnswerMemory } from './answer-memory.js';
import { aboard, BOAT, harbour, HarbourModule, rose } from './testing/harbour.js';
import { logbook } from './testing/logbook.js';
import { serving } from './testing/serving.js';
import { fleet } from './testing/ships.js';

const SHIP = '/api/v1/ships/endeavour';
const FORMS = 'application/prs.hal-forms+json';

describe('What is shown of an answer', () => {
  let app: NestFastifyApplication;
  const memory = new AnswerMemory();

  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { memory });
  });
  beforeEach(() => {
    harbour.boat = { ...rose(), draught: 3 };
    Object.assign(fleet, { asked: [], fates: new Map() });
    memory.forget();
  });
  afterAll(() => app.close());

  const get = (href: string, caller = 'captain') =>
    request(app.getHttpServer()).get(href).set('authorization', `Bearer ${caller}`);
  const read = async (href: string, caller?: string): Promise<request.Response['body']> =>
    (await get(href, caller).expect(200)).body;

  describe('by fields', () => {
    it('has the members that are named, in that order, and its links and forms', async () => {
      const whole = await get(SHIP.replace('ships/endeavour', `boats/${BOAT}`)).set('accept', FORMS);
      const { body } = await get(`/api/v1/boats/${BOAT}?fields=draught,name`).set('accept', FORMS).expect(200);

      expect(Object.keys(body)).toEqual(['draught', 'name', '_links', '_templates']);
      expect([body._links, body._templates]).toEqual([whole.body._links, whole.body._templates]);
    });

    it('are of each item of a collection, on every page, and no less of the collection itself', async () => {
      const { total, _embedded, _links } = await read('/api/v1/boats?offset=50&fields=name');

      const [{ _links: itemLinks, ...item }] = _embedded['plimsoll:boats'];
      expect([total, item, itemLinks.self.href]).toEqual([120, { name: 'Rose' }, `/api/v1/boats/${BOAT}`]);
      for (const rel of ['self', 'first', 'prev', 'next', 'last'])
        expect(_links[rel].href).toMatch(/^\/api\/v1\/boats\?offset=\d+&limit=50&fields=name$/);
    });

    it('are the columns of a CSV', async () => {
      const csv = await get('/api/v1/boats?fields=draught,id').set('accept', 'text/csv').expect(200);

      expect(csv.text).toBe(`draught,id\r\n3,${BOAT}\r\n`);
      expect(csv.headers.link).toContain('fields=draught,id');
    });

    it('can be others on the next page of a list that a token joins', async () => {
      logbook.splice(0, Infinity, { day: '1769-04-13', weather: 'calm' }, { day: '1769-04-14', weather: 'storm' });
      const { _links } = await read(`${SHIP}/logbook?pageSize=1&fields=day`);
      const { _embedded } = await read(_links.next.href.replace('fields=day', 'fields=weather'));

      expect(_embedded['plimsoll:logbook']).toMatchObject([{ weather: 'storm' }]);
      expect(_embedded['plimsoll:logbook'][0]).not.toHaveProperty('day');
    });

    it('leave the ETag what a change is held against', async () => {
      const { headers } = await get(`/api/v1/boats/${BOAT}?fields=name`).expect(200);

      await request(app.getHttpServer())
        .put(`/api/v1/boats/${BOAT}`)
        .set({ authorization: 'Bearer captain', 'if-match': headers.etag })
        .send({ name: 'Lily' })
        .expect(200);
    });

    it.each([
      ['colour', 1],
      ['name,colour,size', 2],
      ['', 1],
      ['name,', 1],
      ['toString', 1],
    ])('are refused when they are %j', async (fields, faults) => {
      for (const href of [`/api/v1/boats?fields=${fields}`, `/api/v1/boats/${BOAT}?fields=${fields}`]) {
        const { body } = await get(href).expect(400);

        expect(body.errors).toHaveLength(faults);
        for (const { pointer } of body.errors) expect(pointer).toBe('/fields');
      }
    });

    it('are refused when they are given twice, for then one would be passed over', async () => {
      const { body } = await get('/api/v1/boats?fields=name&fields=id').expect(400);

      expect(body.errors).toMatchObject([{ pointer: '/fields', code: 'given-twice' }]);
    });

    it('are unknown to a write', async () => {
      await request(app.getHttpServer())
        .post('/api/v1/boats?fields=name')
        .set({ authorization: 'Bearer captain' })
        .send({ name: 'Lily' })
        .expect(400);
    });
  });

  describe('by embed', () => {
    it('has what a link leads to, and a list of what many lead to, as the caller would get them', async () => {
      const { _embedded } = await read(`${SHIP}?embed=plimsoll:sisters,plimsoll:chest`);

      const [adventure] = _embedded['plimsoll:sisters'];
      const { curies: _, ...links } = (await read('/api/v1/ships/adventure'))._links;
      expect(adventure).toEqual({ ...(await read('/api/v1/ships/adventure')), _links: links });
      expect(_embedded['plimsoll:sisters']).toMatchObject([{ name: 'adventure' }, { name: 'resolution' }]);
      expect(_embedded['plimsoll:chest']).toMatchObject({ gold: 100 });
    });

    it('follows a template without its variables', async () => {
      expect((await read(`${SHIP}?embed=plimsoll:flagship`))._embedded['plimsoll:flagship'].name).toBe('victory');
    });

    it('embeds nothing that the caller may not follow, and nothing in what is embedded', async () => {
      const { _embedded, _links } = await read(`${SHIP}?embed=plimsoll:chest,plimsoll:sisters`, 'passenger');

      expect(_links).not.toHaveProperty('plimsoll:chest');
      expect(Object.keys(_embedded)).toEqual(['plimsoll:sisters']);
      const [sister] = _embedded['plimsoll:sisters'];
      expect(sister).not.toHaveProperty('_embedded');
      expect(sister._links).not.toHaveProperty('plimsoll:chest');
    });

    it('goes with fields, and with forms', async () => {
      const { body } = await get(`${SHIP}?embed=plimsoll:chest&fields=guns`).set('accept', FORMS).expect(200);

      expect(Object.keys(body)).toEqual(['guns', '_links', '_templates', '_embedded']);
      expect(body._embedded['plimsoll:chest']._templates).toEqual({});
    });

    it('leaves out what is not there, and does not answer without what is out of order', async () => {
      fleet.fates.set('adventure', new NotFound('ship', 'adventure'));
      fleet.fates.set('victory', new Error('The mast is broken.'));

      const { _embedded } = await read(`${SHIP}?embed=plimsoll:sisters`);
      const { headers } = await get(`${SHIP}?embed=plimsoll:flagship`).expect(503);
      expect(_embedded['plimsoll:sisters']).toMatchObject([{ name: 'resolution' }]);
      expect(headers['retry-after']).toBeDefined();
    });

    it('is remembered as long as all of it may be', async () => {
      for (const href of [`${SHIP}?embed=plimsoll:sisters`, `${SHIP}?embed=plimsoll:logbook`])
        for (let time = 0; time < 2; time += 1) await read(href);

      expect(fleet.asked).toEqual(['endeavour', 'adventure', 'resolution', 'endeavour', 'endeavour']);
    });

    it.each(['plimsoll:crew', '', 'plimsoll:sisters,self', 'sisters'])('is refused when it is %j', async (embed) => {
      const { body } = await get(`${SHIP}?embed=${embed}`).expect(400);

      expect(body.errors[0].pointer).toBe('/embed');
    });

    it('is unknown where nothing can be embedded', async () => {
      await get(`/api/v1/boats/${BOAT}?embed=up`).expect(400);
      await get('/api/v1/boats?embed=self').expect(400);
    });
  });
});
