import { Background } from '#libs/background';
import ICAL from 'ical.js';
import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi({ trustedProxies: ['loopback'] });
const { workspace } = api.admin;
const team = new SitesClient(await api.caller({ role: 'approver', workspace }));

/** The more months have gone, the more visitors have a newer Chrome, which alone has :has(). */
const visitsOf = (month: number) => ({
  ...{ from: `2026-0${String(month)}-01`, to: `2026-0${String(month)}-28` },
  rows: [
    { browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits: 860 + 20 * month },
    { browser: 'Chrome', version: '104.0.5112.79', os: 'Windows', visits: 140 - 20 * month },
  ],
});

describe('What feed readers and calendars show', () => {
  let site: Body;
  beforeAll(async () => {
    const audience = await team.shop();
    site = await team.site({ audienceId: audience.id, 'policy.threshold': 95 });
    for (const month of [1, 2, 3, 4, 5]) {
      await team.import(audience, visitsOf(month)).expect(201);
      await api.app.get(Background).settle();
    }
  });
  const href = (rel: string): string => String(site._links[rel].href);
  /** As readers do it: a name, and the key as the password. */
  const reading = (rel: string, key = team.caller.key) => api.http.get(href(rel)).auth('reader', key);

  it('is a feed of the features that crossed the line, as it changes', async () => {
    const { text, headers } = await reading('plimsoll:feed').expect(200).expect('Content-Type', 'application/atom+xml');

    expect(text).toContain('<title>:has() reached the line of 95 %</title>');
    expect(text).toContain('from 94 % to 96 %, by the visits of another snapshot.');
    expect(text).not.toContain('css.selectors.has');
    await reading('plimsoll:feed').set('If-None-Match', headers.etag).expect(304);
    const [, entry = ''] = /<entry>.*?<link rel="alternate" href="([^"]+)"/s.exec(text) ?? [];
    expect(await team.read(entry)).toMatchObject({ direction: 'up', kind: 'feature' });
  });

  it('is a feed of absolute addresses where a proxy says that it is read by https, and never of another’s', async () => {
    const hrefs = async (forwarded: Readonly<Record<string, string>>) => {
      const { text } = await team.caller.get(href('plimsoll:feed')).set(forwarded).expect(200);
      return Array.from(text.matchAll(/href="([^"]+)"/g), ([, found]) => found);
    };
    const host = { 'X-Forwarded-Host': 'plimsoll.example' };

    const absolute = await hrefs({ ...host, 'X-Forwarded-Proto': 'https' });
    const relative = await hrefs({ Host: 'evil.example' });

    expect(absolute[0]).toBe(`https://plimsoll.example${href('plimsoll:feed')}`);
    expect(absolute).toEqual(relative.map((path) => `https://plimsoll.example${path}`));
    expect(relative[0]).toBe(href('plimsoll:feed'));
    expect(await hrefs(host)).toEqual(relative);
  });

  it('is a calendar of the waivers that end', async () => {
    const seen = await team.read(href('self'));
    const proposal = { featureId: 'interpolate-size', rationale: 'Cards' };
    const { body } = await team.submit(seen, 'propose', proposal).expect(201);
    const waiver = { 'waiver.reason': 'A polyfill comes', 'waiver.until': '2099-12-31' };
    const proposed = await team.read(body._links.self.href);
    await team.caller
      .post(proposed._templates.approve.target)
      .set('If-Match', await team.etagOf(proposed))
      .send({ waiver: { reason: waiver['waiver.reason'], until: waiver['waiver.until'] } })
      .expect(200);

    const { text } = await reading('plimsoll:calendar')
      .expect(200)
      .expect('Content-Type', 'text/calendar; charset=utf-8');

    const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
    const ending = events
      .map((event) => new ICAL.Event(event))
      .find(({ uid }) => uid === `waiver-${String(body.id)}@plimsoll`);
    expect([ending?.summary, ending?.startDate.toString()]).toEqual([
      'The waiver of interpolate-size ends',
      '2099-12-31',
    ]);
  });

  it('is there before anything was measured', async () => {
    const audience = await team.shop();
    const empty = await team.site({ audienceId: audience.id });

    expect((await team.get(empty._links['plimsoll:feed'].href).set('Accept', '*/*').expect(200)).text).toContain(
      '<feed',
    );
    const { text } = await team.get(empty._links['plimsoll:calendar'].href).set('Accept', '*/*').expect(200);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('asks readers for a password, and nobody else', async () => {
    const challenge = 'Bearer realm="plimsoll", Basic realm="plimsoll", charset="UTF-8"';
    for (const rel of ['plimsoll:feed', 'plimsoll:calendar'])
      expect((await api.http.get(href(rel)).expect(401)).headers['www-authenticate']).toBe(challenge);

    const refused = await reading('plimsoll:feed', 'plk_nobody-has-this-key-0123456789abcdef').expect(401);
    expect(refused.headers['www-authenticate']).toMatch(/^Bearer .*error="invalid_token".*, Basic realm/);
    expect((await api.http.get(href('self')).expect(401)).headers['www-authenticate']).not.toContain('Basic');
  });

  it('takes a password where readers read, and nowhere else', async () => {
    for (const rel of ['self', 'plimsoll:verdicts']) {
      const { body } = await api.http.get(href(rel).replace(/\{.*/, '')).auth('reader', team.caller.key).expect(401);
      expect(body.detail).toMatch(/^Only Bearer is read/);
    }
    await api.http.post(href('plimsoll:feed')).auth('reader', team.caller.key).expect(401);
  });

  it('shows a stranger nothing', async () => {
    const stranger = await api.caller({ role: 'admin' });

    await reading('plimsoll:feed', stranger.key).expect(404);
    await reading('plimsoll:calendar', stranger.key).expect(404);
  });
});
