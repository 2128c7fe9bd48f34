import { startApi } from '../start-api.js';
import { AudiencesClient, type Body, OCTOBER } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);

describe('Paging through snapshots', () => {
  let shop: Body;
  let first: Body;

  const importing = (audience: Body, month: string) =>
    client.import(audience, { ...OCTOBER, from: `2026-${month}-01`, to: `2026-${month}-28` }).expect(201);
  const monthsOn = ({ _embedded }: { _embedded: Record<string, { from: string }[]> }) =>
    _embedded['plimsoll:snapshots'].map(({ from }) => from.slice(5, 7));
  /** The first page of two, as the home's templated links allow. */
  const firstOf = (audience: Body) => client.read(`${String(audience._links['plimsoll:snapshots'].href)}?pageSize=2`);

  beforeEach(async () => {
    shop = await client.shop();
    for (const month of ['03', '06', '04', '05', '02']) await importing(shop, month);
    first = await firstOf(shop);
  });

  it('leads from the latest period to the first, and back', async () => {
    const second = await client.read(first._links.next.href);
    const third = await client.read(second._links.next.href);
    const back = await client.read(third._links.prev.href);

    expect([first, second, third, back].map(monthsOn)).toEqual([['06', '05'], ['04', '03'], ['02'], ['04', '03']]);
    expect([first._links.prev, third._links.next]).toEqual([undefined, undefined]);
  });

  it('shows every snapshot once while others come and go', async () => {
    const { href } = (await client.read(first._links.self.href))._embedded['plimsoll:snapshots'][1]._links.self;
    const { headers } = await client.get(href).expect(200);
    await client.change(await client.read(href), 'delete', undefined, headers.etag).expect(204);
    await importing(shop, '09');

    const second = await client.read(first._links.next.href);
    expect(monthsOn(second)).toEqual(['04', '03']);
    expect(monthsOn(await client.read(second._links.prev.href))).toEqual(['09', '06']);
  });

  it('takes a token back in no other audience, and in no other workspace', async () => {
    const { search } = new URL(first._links.next.href, 'http://x');
    const other = await client.shop();
    const stranger = new AudiencesClient(await api.caller({ role: 'admin' }));
    const theirs = await stranger.shop();

    for (const [caller, audience] of [
      [client, other],
      [stranger, theirs],
    ] as const) {
      const { body } = await caller.get(`${String(audience._links['plimsoll:snapshots'].href)}${search}`).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/pageToken' }]);
    }
  });
});
