import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { aboard, HarbourModule } from './testing/harbour.js';
import { logbook } from './testing/logbook.js';
import { serving } from './testing/serving.js';

const LOGBOOK = '/api/v1/ships/endeavour/logbook';
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `1769-04-${String(from + at).padStart(2, '0')}`);

describe('A collection that is paged by cursors', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await serving(HarbourModule, aboard);
  });
  beforeEach(() => {
    const entries = days(1, 5).map((day, at) => ({ day, weather: at % 2 ? ('storm' as const) : ('calm' as const) }));
    logbook.splice(0, Infinity, ...entries);
  });
  afterAll(() => app.close());

  const get = (href: string, caller = 'passenger') =>
    request(app.getHttpServer()).get(href).set('authorization', `Bearer ${caller}`);
  const read = async (href: string): Promise<request.Response['body']> => (await get(href).expect(200)).body;
  const daysOn = ({ _embedded }: { _embedded: Record<string, { day: string }[]> }) =>
    _embedded['plimsoll:logbook'].map(({ day }) => day);
  const tokenOf = async () => new URL((await read(`${LOGBOOK}?pageSize=2`))._links.next.href, 'http://x').searchParams;

  it('leads from its first page to its last and back', async () => {
    const first = await read(`${LOGBOOK}?pageSize=2`);
    const second = await read(first._links.next.href);
    const third = await read(second._links.next.href);
    const back = await read(third._links.prev.href);

    expect([first, second, third, back].map(daysOn)).toEqual([days(1, 2), days(3, 4), days(5, 5), days(3, 4)]);
    expect(first._links).not.toHaveProperty('prev');
    expect(third._links).not.toHaveProperty('next');
    expect(third._links.first.href).toBe(first._links.self.href);
    expect(await read(third._links.self.href)).toEqual(third);
    expect(daysOn(await read(back._links.prev.href))).toEqual(days(1, 2));
  });

  it('neither repeats nor leaves out what others write and strike out meanwhile', async () => {
    const first = await read(`${LOGBOOK}?pageSize=2`);
    logbook.splice(1, 1);
    logbook.unshift({ day: '1769-03-31', weather: 'calm' });

    expect(daysOn(await read(first._links.next.href))).toEqual(days(3, 4));
  });

  it('counts when asked, on every page', async () => {
    const uncounted = await read(`${LOGBOOK}?pageSize=2`);
    const counted = await read(`${LOGBOOK}?pageSize=2&count=true&weather=calm`);

    expect(uncounted).not.toHaveProperty('total');
    expect(counted).toMatchObject({ pageSize: 2, total: 3 });
    expect(await read(counted._links.next.href)).toMatchObject({ total: 3 });
  });

  it('goes on with the filter it began with, and with pages of another size', async () => {
    const first = await read(`${LOGBOOK}?pageSize=1&weather=storm`);
    const next = new URL(first._links.next.href, 'http://x');
    next.searchParams.set('pageSize', '5');

    expect(daysOn(await read(next.pathname + next.search))).toEqual(['1769-04-04']);
  });

  it('names its neighbours in the Link header, whatever the media type', async () => {
    const first = await read(`${LOGBOOK}?pageSize=2`);
    const csv = await get(first._links.next.href).set('accept', 'text/csv').expect(200);

    const { href } = (await read(first._links.next.href))._links.next;
    expect(csv.headers.link).toContain(`<${String(href)}>; rel="next"`);
    expect(csv.headers.link).toMatch(/rel="first".*rel="prev"/);
  });

  it.each([
    ['of another workspace', async () => get(`${LOGBOOK}?${String(await tokenOf())}`, 'pirate')],
    ['of another filter', async () => get(`${LOGBOOK}?${String(await tokenOf())}&weather=calm`)],
    ['of another list', async () => get(`${LOGBOOK.replace('endeavour', 'beagle')}?${String(await tokenOf())}`)],
    ['that is none', () => get(`${LOGBOOK}?pageToken=42`)],
    ['that is empty', () => get(`${LOGBOOK}?pageToken=`)],
  ])('refuses a token %s', async (_, asking) => {
    const { status, body } = await asking();

    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer: '/pageToken' })]]);
  });

  it('refuses a token with any character altered', async () => {
    const token = (await tokenOf()).get('pageToken') ?? '';
    const altered = Array.from(
      token,
      (character, at) => token.slice(0, at) + (character === 'A' ? 'B' : 'A') + token.slice(at + 1),
    );

    for (const one of [...altered, `${token}A`, `${token}=`, token.slice(0, -1)])
      await get(`${LOGBOOK}?pageSize=2&pageToken=${encodeURIComponent(one)}`).expect(400);
  });

  it.each(['pageSize=0', 'pageSize=501', 'count=maybe', 'offset=10', 'pageToken=a&pageToken=b'])(
    'refuses %s',
    async (query) => {
      const { body } = await get(`${LOGBOOK}?${query}`).expect(400);

      expect(body.errors[0].pointer).toBe(`/${query.replace(/=.*/, '')}`);
    },
  );
});
