import { startApi } from '../start-api.js';

const api = await startApi();

describe('The page', () => {
  it('is read anew each time, and what it loads never again: its name is another when it has changed', async () => {
    const { text, headers } = await api.http.get('/').expect(200);
    expect(headers['cache-control']).toBe('no-cache');

    const loaded = Array.from(text.matchAll(/(?:src|href)="[.]\/(assets\/[^"]+)"/g), ([, path]) => `/${path}`);
    expect(loaded.map((path) => path.replace(/-[\w-]{8}[.]/, '.'))).toEqual(['/assets/index.js', '/assets/index.css']);
    for (const path of loaded)
      await api.http.get(path).expect(200).expect('cache-control', 'public, max-age=31536000, immutable');
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('is sent as %s to who takes it', async (accepted, coding) => {
    const { text } = await api.http.get('/').expect(200);
    const [script] = /assets\/[^"]+[.]js/.exec(text) ?? [];

    const { headers } = await api.http
      .get(`/${String(script)}`)
      .set('Accept-Encoding', accepted)
      .expect(200);

    expect(headers['content-encoding']).toBe(coding);
    expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-type': expect.stringContaining('javascript') });
  });

  it('has no script or style within it, and lets none in', async () => {
    const { text, headers } = await api.http.get('/').expect(200);

    expect(text).not.toMatch(/<style|<script>| style=| on[a-z]+=/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  });
});
