import { Background } from '#libs/background';
import type { AddressInfo } from 'node:net';
import { AudiencesClient, type Body } from '../audiences/audiences-client.js';
import { type Caller, startApi } from '../start-api.js';
import { Hearer } from './hearer.js';

const api = await startApi();
await api.app.listen(0, '127.0.0.1');
const { port } = api.app.getHttpServer().address() as AddressInfo;
const background = api.app.get(Background);

const PERIOD = { from: '2026-09-01', to: '2026-09-30' };
const FILE = 'Browser,Browser version,Operating system,Visits\nChrome,154.0,Windows,600\nSafari,27.0,iOS,400\n';

describe('A job while it changes', () => {
  const hearers: Hearer[] = [];
  const hear = async (href: string, { key }: Caller = api.admin): Promise<Hearer> => {
    const hearer = await Hearer.to(`http://127.0.0.1:${String(port)}${href}`, key);
    hearers.push(hearer);
    return hearer;
  };
  const waiting = async (caller: Caller = api.admin): Promise<Body> => {
    const shop = new AudiencesClient(caller);
    const audience = await shop.shop();
    const { body } = await shop.upload(audience, FILE, PERIOD).set('Prefer', 'respond-async').expect(202);
    return body;
  };
  const eventsOf = (job: Body): string => String(job._links['plimsoll:events'].href);

  afterEach(() => {
    for (const hearer of hearers.splice(0)) hearer.leave();
  });

  it('is told at once, at each change, and to its end, after which it is no longer offered', async () => {
    const job = await waiting();
    expect(job._links['plimsoll:events']).toMatchObject({ type: 'text/event-stream' });
    const hearer = await hear(eventsOf(job));
    expect(hearer.response.headers.get('content-type')).toBe('text/event-stream');
    expect(hearer.response.headers.get('cache-control')).toBe('no-store');

    const first = await hearer.next();
    expect(first).toMatchObject({ event: 'progress', retry: '3000' });
    expect(first?.id).toMatch(/^[\w-]{16}$/);
    const asked = await new AudiencesClient(api.admin).read(job._links.self.href);
    expect({ ...first?.data, _templates: asked._templates }).toEqual(asked);
    await background.settle();

    const rest = await hearer.rest();
    expect(rest.at(-1)).toMatchObject({ event: 'end', data: { id: job.id, state: 'succeeded' } });
    const ended = await new AudiencesClient(api.admin).read(job._links.self.href);
    expect({ ...rest.at(-1)?.data, _templates: {} }).toEqual(ended);
    expect(ended._links).not.toHaveProperty('plimsoll:events');
    expect(await (await hear(eventsOf(job))).rest()).toEqual([expect.objectContaining({ event: 'end' })]);
  });

  it('is told alike to all who listen, and to nobody else’s', async () => {
    const job = await waiting();
    const both = [await hear(eventsOf(job)), await hear(eventsOf(job))];
    await Promise.all(both.map((each) => each.next()));
    await api.admin.post(job._links['plimsoll:cancel'].href).expect(200);

    const ends = await Promise.all(both.map(async (each) => (await each.rest()).at(-1)));
    expect(ends[0]).toMatchObject({ event: 'end', data: { state: 'cancelled' } });
    expect(ends[1]).toEqual(ends[0]);
    const stranger = await api.caller({ role: 'admin' });
    expect((await hear(eventsOf(job), stranger)).response.status).toBe(404);
  });

  it('answers in no other media type, and to HEAD at once', async () => {
    const href = eventsOf(await waiting());

    await api.admin.get(href).set('Accept', 'application/json').expect(406);
    await api.http.head(href).set('Authorization', `Bearer ${api.admin.key}`).expect(200);
  });

  it('is told to ten of a workspace, and to the next when one has left', async () => {
    const caller = await api.caller({ role: 'contributor' });
    const href = eventsOf(await waiting(caller));
    const ten = await Promise.all(Array.from({ length: 10 }, () => hear(href, caller)));
    expect(ten.map(({ response }) => response.status)).toEqual(Array.from({ length: 10 }, () => 200));

    const refused = await hear(href, caller);
    expect(refused.response.status).toBe(503);
    expect(refused.response.headers.get('retry-after')).toBe('5');
    expect(await refused.response.json()).toMatchObject({ type: '/problems/too-many-streams', most: 10 });

    ten[0]?.leave();
    let status = 503;
    while (status === 503) ({ status } = (await hear(href, caller)).response);
    expect(status).toBe(200);
  });

  it('is told no longer to whose key is revoked', async () => {
    const listener = await api.caller({ role: 'viewer', workspace: api.admin.workspace, name: 'listens' });
    const hearer = await hear(eventsOf(await waiting()), listener);
    await hearer.next();
    const shop = new AudiencesClient(api.admin);
    const { _embedded } = await shop.read(await shop.entry('plimsoll:api-keys'));
    const key = _embedded['plimsoll:api-keys'].find(({ name }: Body) => name === 'listens');
    await api.admin.delete(key._links.self.href).set('If-Match', '*').expect(204);

    expect((await hearer.rest()).map(({ event }) => event)).not.toContain('end');
  }, 15_000);
});
