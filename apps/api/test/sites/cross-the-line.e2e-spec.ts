import { Background } from '#libs/background';
import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const { workspace } = api.admin;
const team = new SitesClient(await api.caller({ role: 'approver', workspace }));

/** Of 1,000 visits as many have :has(); the others do not. */
const visitsOf = (month: number, having: number) => ({
  ...{ from: `2026-${String(month).padStart(2, '0')}-01`, to: `2026-${String(month).padStart(2, '0')}-28` },
  rows: [
    { browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits: having },
    { browser: 'Chrome', version: '104.0.5112.79', os: 'Windows', visits: 1000 - having },
  ],
});

describe('What passes the line of a site', () => {
  let audience: Body;
  let site: Body;
  beforeEach(async () => {
    audience = await team.shop();
    site = await team.site({ audienceId: audience.id, 'policy.threshold': 95 });
  });

  /** Lands, as all there is to do is done. */
  const land = async (snapshot: object): Promise<Body> => {
    const { body } = await team.import(audience, snapshot).expect(201);
    await api.app.get(Background).settle();
    return body;
  };
  const crossings = async (query = ''): Promise<Body> =>
    team.read(`${String(site._links['plimsoll:crossings'].href).replace(/\{.*/, '')}?${query}`);
  const told = ({ _embedded }: Body): string[] => {
    const items: readonly Body[] = _embedded['plimsoll:crossings'];
    return items.map(({ direction, before, after }) => `${String(direction)} ${String(before)} → ${String(after)}`);
  };

  it('is told of both ways, and not of what trembles about the line', async () => {
    for (const [month, having] of [940, 949, 950, 945, 955, 944, 949].entries())
      await land(visitsOf(month + 1, having));

    expect(told(await crossings('subject=has'))).toEqual(['down 95.5 → 94.4', 'up 94.9 → 95']);
    expect(told(await crossings('subject=css.selectors.has&direction=down'))).toEqual(['down 95.5 → 94.4']);
  });

  it('is shown with what it was measured by, and what was then', async () => {
    const before = await land(visitsOf(1, 900));
    const then = await land(visitsOf(2, 960));

    const list = await crossings('kind=feature&direction=up&pageSize=500&count=true');
    const items: readonly Body[] = list._embedded['plimsoll:crossings'];
    const one = items.find(({ subjectId }) => subjectId === 'has');
    expect(one).toMatchObject({
      ...{ name: ':has()', cause: 'snapshot', threshold: 95, before: 90, after: 96, siteId: site.id, policyVersion: 1 },
      from: { snapshotId: before.id, editionId: before.editionId },
      to: { snapshotId: then.id, editionId: then.editionId },
    });
    const { body } = await team.get(one._links.self.href).expect(200);
    expect(body.id).toBe(one.id);
    expect(await team.read(body._links['plimsoll:verdict'].href)).toMatchObject({ id: 'has', verdict: 'safe' });
    expect(items.length).toBe(list.total);
    expect(told(await crossings('direction=down'))).toEqual([]);
  });

  it('is what the latest period says, in whichever order they were imported', async () => {
    await land(visitsOf(3, 960));
    await land(visitsOf(1, 900));
    expect(told(await crossings('subject=has'))).toEqual([]);

    await land(visitsOf(4, 900));
    expect(told(await crossings('subject=has'))).toEqual(['down 96 → 90']);
  });

  it('comes back when the snapshot is deleted that brought it', async () => {
    await land(visitsOf(1, 960));
    const { _links } = await land(visitsOf(2, 900));

    const { headers } = await team.get(_links.self.href).expect(200);
    await team.caller.delete(_links.self.href).set('If-Match', headers.etag).expect(204);
    await api.app.get(Background).settle();

    const [back, down] = (await crossings('subject=has'))._embedded['plimsoll:crossings'];
    expect([back, down]).toMatchObject([
      { direction: 'up', after: 96 },
      { direction: 'down', before: 96, after: 90 },
    ]);
    expect(back).not.toHaveProperty('before');
  });

  it('is nothing where the line itself moved', async () => {
    await land(visitsOf(1, 960));
    await team.change(site, 'merge', { policy: { threshold: 97 } }, await team.etagOf(site)).expect(200);
    await api.app.get(Background).settle();
    expect(told(await crossings())).toEqual([]);

    await land(visitsOf(2, 980));
    expect(told(await crossings('subject=has'))).toEqual(['up 96 → 98']);
  });

  it('is nothing by a sample that is too small', async () => {
    site = await team.site({ audienceId: audience.id, 'policy.threshold': 95, 'policy.minimumVisits': 2000 });
    await land(visitsOf(1, 960));
    await land(visitsOf(2, 900));

    expect(told(await crossings())).toEqual([]);
  });

  it('is not there for a stranger, and asks for what it can be narrowed by', async () => {
    const stranger = new SitesClient(await api.caller({ role: 'admin' }));
    const href = String(site._links['plimsoll:crossings'].href).replace(/\{.*/, '');

    await stranger.get(href).expect(404);
    expect((await team.get(`${href}?direction=sideways`).expect(400)).body.errors).toMatchObject([
      { pointer: '/direction' },
    ]);
  });
});
