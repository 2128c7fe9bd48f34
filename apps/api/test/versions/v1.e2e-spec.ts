import { readFileSync } from 'node:fs';
import { startApi } from '../start-api.js';
import { answersOf, ASKED } from './recorded.js';

const api = await startApi();
/** As version 1 answered before there was another. */
const recorded = JSON.parse(readFileSync('apps/api/test/versions/v1-answers.json', 'utf8')) as Record<string, object>;

describe('Version 1, beside its successor', () => {
  it('answers as it did before', async () => {
    const answers = await answersOf(api.admin, '/api/v1');

    expect(Object.keys(recorded)).toHaveLength(ASKED.length);
    expect(answers).toEqual(recorded);
  });

  it.each([
    ['a resource', '/api/v1/features/has', 200],
    ['a refusal', '/api/v1/features/hass', 404],
    ['the home document', '/api/v1', 200],
  ])(
    'says with %s that it is deprecated, until when it is served, and what comes after it',
    async (_, path, status) => {
      const { headers } = await api.admin.get(path).expect(status);

      expect(Number(headers.deprecation.slice(1)) * 1000).toBe(Date.parse('2026-12-01T00:00:00Z'));
      expect(headers.sunset).toBe('Wed, 01 Dec 2027 00:00:00 GMT');
      expect(headers.link).toContain(`<${path.replace('v1', 'v2')}>; rel="successor-version"`);
      expect(headers.link).toContain('</rels/v2>; rel="deprecation"');
      await api.http.get('/rels/v2').expect(200);
    },
  );

  it('says so beside the links of a page, also when the answer is sent again, and of one that is unchanged', async () => {
    const page = '/api/v1/features?limit=2';
    const { headers: first } = await api.admin.get(page).expect(200);
    const { headers: again } = await api.admin.get(page).expect(200);
    const { headers: unchanged } = await api.admin.get(page).set('If-None-Match', first.etag).expect(304);

    expect(first.link).toMatch(/rel="successor-version".*rel="next"/);
    expect(again).toMatchObject({ link: first.link, deprecation: first.deprecation, sunset: first.sunset });
    expect(unchanged).toMatchObject({ deprecation: first.deprecation, sunset: first.sunset });
  });

  it('lets no address say more in a header than where it leads', async () => {
    const { headers } = await api.admin.get('/api/v1/features/x%3E;rel=next?q=<>"').expect(400);

    expect(headers.link).toContain('</api/v2/features/x%3E;rel=next?q=%3C%3E%22>; rel="successor-version"');
  });

  it('leads to itself only, as what belongs to no version does, and its successor likewise', async () => {
    for (const [path, base] of [
      ['/api', '/api/v1'],
      ['/api/v1', '/api/v1'],
      ['/api/v2', '/api/v2'],
    ]) {
      const { body } = await api.admin.get(path).expect(200);
      const hrefs = JSON.stringify(body).match(/\/api\/v\d[^"]*/g) ?? [];
      const others = hrefs.filter((href) => !href.startsWith(base));
      expect({ path, others }).toEqual({ path, others: path === '/api' ? ['/api/v2'] : [] });
    }
  });
});
