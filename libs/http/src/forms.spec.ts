import { openApiOf } from '#libs/hypermedia';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { RouteRegister } from './route-register.js';
import { aboard, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';
import { firstOrder, ShipyardController, yard } from './testing/shipyard.js';

@Module({ imports: [HarbourModule], controllers: [ShipyardController] })
class ShipyardModule {}

const ORDER = '/api/v1/order';
type Body = request.Response['body'];
interface Property extends Readonly<Record<string, Body>> {
  readonly name: string;
}

describe('A form', () => {
  let app: NestFastifyApplication;
  let document: Body;
  let etag: string;

  beforeAll(async () => {
    app = await serving(ShipyardModule, aboard);
  });
  beforeEach(async () => {
    Object.assign(yard, { order: firstOrder, version: 1, tide: 'high' });
    ({
      body: document,
      headers: { etag },
    } = await asking('get', ORDER).expect(200));
  });
  afterAll(() => app.close());

  const asking = (method: 'get' | 'put' | 'patch' | 'post', href: string) =>
    request(app.getHttpServer())
      [method](href)
      .set({
        ...{ authorization: 'Bearer captain', accept: 'application/prs.hal-forms+json' },
      });
  const submit = (name: string, body: object) => {
    const { method, target, contentType } = document._templates[name];
    return asking(String(method).toLowerCase() as 'put', target)
      .set({ 'content-type': contentType, 'if-match': etag })
      .send(JSON.stringify(body));
  };
  const propertiesOf = (name: string) => document._templates[name].properties as readonly Property[];
  /** What a client sends who changes nothing: each property that has a value, under its name. */
  const asRendered = (name: string): Record<string, unknown> =>
    Object.fromEntries(propertiesOf(name).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));

  it('tells of each property exactly what may be sent', () => {
    expect(propertiesOf('replace')).toEqual([
      {
        ...{ name: 'name', prompt: 'Name', required: true, type: 'text', regex: '^[A-Z]' },
        ...{ minLength: 1, maxLength: 20, placeholder: 'Endeavour', value: 'Endeavour' },
      },
      {
        ...{ name: 'like', prompt: 'Built like', required: true, type: 'text', minLength: 1, maxLength: 1000 },
        options: {
          link: { href: '/api/v1/boats?fields=id,name{&offset,limit}', templated: true, type: 'text/csv' },
          ...{ promptField: 'name', valueField: 'id', maxItems: 1 },
        },
        ...{ placeholder: 'rose', value: 'rose' },
      },
      { name: 'rig.masts', prompt: 'Masts', required: true, type: 'number', min: 1, max: 5, step: 1, value: 3 },
      {
        ...{ name: 'rig.sails', prompt: 'Sails', required: true, type: 'text', placeholder: 'square', value: 'square' },
        options: {
          inline: [
            { prompt: 'square', value: 'square' },
            { prompt: 'fore and aft', value: 'fore-and-aft' },
          ],
          maxItems: 1,
        },
      },
      {
        ...{ name: 'rig.surveyed', prompt: 'Surveyed', readOnly: true, type: 'date' },
        ...{ placeholder: '1768-07-30', value: '1768-07-30' },
      },
      { name: 'figurehead', prompt: 'With figurehead', type: 'checkbox', value: true },
      {
        ...{ name: 'flags', prompt: 'Flags', required: true, type: 'text', multi: true, minItems: 1, maxItems: 3 },
        options: {
          inline: ['red', 'white', 'blue'].map((value) => ({ prompt: value, value })),
          ...{ minItems: 1, maxItems: 3, selectedValues: ['red', 'blue'] },
        },
        ...{ placeholder: 'red', value: ['red', 'blue'] },
      },
      {
        ...{ name: 'guns', prompt: 'Guns', required: true, multi: true, maxItems: 9 },
        properties: [
          { name: 'pounds', prompt: 'Pounds', required: true, type: 'number', min: 0.01, step: 0.01 },
          { name: 'shot.balls', prompt: 'Balls', type: 'number', min: 0, step: 1 },
        ],
        value: [{ pounds: 4 }, { pounds: 0.25 }],
      },
      { name: 'master', prompt: 'Master', type: 'text', minLength: 1, maxLength: 1000, placeholder: 'Cook' },
    ]);
  });

  it('has the options that are there now, and nothing to read where there is nothing yet', () => {
    const names = propertiesOf('create').map(({ name }) => name);
    const [master] = propertiesOf('create').filter(({ name }) => name === 'master');

    expect(names).not.toContain('rig.surveyed');
    expect(master.options.inline).toEqual([
      { prompt: 'Cook', value: 'Cook' },
      { prompt: 'the captain', value: 'Clerke' },
    ]);
  });

  it('links options to a table of what is read and what is sent', async () => {
    const [{ options }] = propertiesOf('create').filter(({ name }) => name === 'like');
    const { text } = await asking('get', options.link.href.replace(/\{.*/, '')).set('accept', options.link.type);

    const [header] = text.split('\r\n');
    expect(header.split(',').sort()).toEqual([options.promptField, options.valueField].sort());
  });

  it('requires nothing of a patch', () => {
    expect(propertiesOf('merge').filter(({ required }) => required)).toEqual([]);
  });

  it.each(['replace', 'merge'])('is accepted as it is rendered: %s', async (name) => {
    const { body } = await submit(name, asRendered(name)).expect(200);

    expect(body).toMatchObject({ ...firstOrder, figurehead: true });
  });

  it('is accepted as the document it changes, whatever was embedded in it', async () => {
    const { body } = await submit('replace', { ...document, _embedded: { 'plimsoll:boat': {} } }).expect(200);

    expect(body).toMatchObject(firstOrder);
  });

  it.each(['application/hal+json', 'application/prs.hal-forms+json'])(
    'is accepted as the document that was read as %s before what it derives from changed',
    async (type) => {
      const { body: read, headers } = await asking('get', ORDER).set('accept', type).expect(200);
      yard.tide = 'low';
      etag = headers.etag;

      const { body } = await submit('replace', { ...read, name: 'Beagle' }).expect(200);
      expect(body).toMatchObject({ name: 'Beagle', tide: 'low' });
      const patched = { ...read, name: 'Bounty' };
      await submit('merge', patched).expect(412);
      etag = etag.replace('"1.', '"2.');
      expect((await submit('merge', patched).expect(200)).body.name).toBe('Bounty');
    },
  );

  it.each(['replace', 'merge'])('is refused in %s with another tide than was read', async (name) => {
    const { body } = await submit(name, { ...document, tide: 'low' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/tide', code: 'read-only' }]);

    etag = '*';
    yard.tide = 'low';
    await submit(name, document).expect(422);
  });

  it('changes a member of a member, told flat or nested', async () => {
    await submit('merge', { 'rig.masts': 2 }).expect(200);
    const flat = yard.order.rig;
    etag = '*';
    await submit('merge', { rig: { masts: 1 } }).expect(200);

    expect([flat, yard.order.rig]).toEqual([
      { ...firstOrder.rig, masts: 2 },
      { ...firstOrder.rig, masts: 1 },
    ]);
  });

  it('takes what is nested in an item of a list, told flat or nested', async () => {
    const [flat, nested] = [
      { pounds: 4, 'shot.balls': 20 },
      { pounds: 6, shot: { balls: 5 } },
    ];

    const { body } = await submit('merge', { guns: [flat, nested] }).expect(200);
    expect(body.guns).toEqual([{ pounds: 4, shot: { balls: 20 } }, nested]);
  });

  it.each([
    ['replace', { 'rig.surveyed': '1800-01-01' }, '/rig/surveyed', 'read-only'],
    ['merge', { rig: { surveyed: '1800-01-01' } }, '/rig/surveyed', 'read-only'],
    ['merge', { rig: { surveyed: null } }, '/rig/surveyed', 'read-only'],
    ['merge', { rig: { masts: null } }, '/rig/masts', 'missing'],
    ['merge', { rig: null }, '/rig', 'missing'],
    ['merge', { 'rig.masts': 6 }, '/rig/masts', 'max'],
    ['merge', { 'rig.colour': 'red' }, '/rig/colour', 'unknown-member'],
    ['merge', { rig: { masts: 1 }, 'rig.masts': 2 }, '/rig.masts', 'unknown-member'],
    ['merge', { 'name.first': 'Endeavour' }, '/name.first', 'unknown-member'],
    ['merge', { 'rig.': 1 }, '/rig/', 'unknown-member'],
    ['merge', { '.masts': 1 }, '/.masts', 'unknown-member'],
    ['merge', { guns: [{ pounds: 0.125 }] }, '/guns/0/pounds', 'decimals'],
    ['merge', { guns: [{ pounds: 1e-7 }] }, '/guns/0/pounds', 'min'],
    ['merge', { guns: [{ pounds: 1, 'shot.colour': 1, 'shot.balls': 1 }] }, '/guns/0/shot/colour', 'unknown-member'],
    ['merge', { guns: [5] }, '/guns/0', 'not-an-object'],
  ])('is refused in %s for %j', async (name, change, pointer, code) => {
    const { body } = await submit(name, { ...(name === 'replace' && asRendered(name)), ...change }).expect(422);

    expect(body.errors).toMatchObject([{ pointer, code }]);
    expect(yard.version).toBe(1);
  });

  it('is documented and exemplified without what can only be read', () => {
    const { paths } = openApiOf(app.get(RouteRegister).affordances) as Body;

    const { schema, example } = paths[ORDER].post.requestBody.content['application/json'];
    expect(Object.keys(schema.properties.rig.properties)).toEqual(['masts', 'sails']);
    expect(example.rig).toEqual({ masts: 3, sails: 'square' });
  });

  it('is created without what can only be read', async () => {
    const order = { name: 'Beagle', like: 'rose', 'rig.masts': 2, 'rig.sails': 'square', flags: ['red'], guns: [] };

    await submit('create', order).expect(200);
    const { body } = await submit('create', { ...order, 'rig.surveyed': '1768-07-30' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/rig/surveyed', code: 'read-only' }]);
  });
});
