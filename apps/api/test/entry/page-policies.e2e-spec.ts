import { hash } from 'node:crypto';
import { startApi } from '../start-api.js';

const api = await startApi();

describe('The policy of a page', () => {
  it('of Swagger UI lets in no script or style within it, but for those that it knows by their hash', async () => {
    const { text, headers } = await api.http.get('/docs').expect(200);
    const { text: preset } = await api.http.get('/docs/swagger-ui-standalone-preset.js').expect(200);

    expect(text).not.toMatch(/<style|<script>| style=| on[a-z]+=/);
    expect(text).toContain("<link href='/docs.css' rel='stylesheet'>");
    const made = Array.from(preset.matchAll(/createElement\("style",null,"(.*?)"\)/g), ([, style]) => style ?? '');
    expect(made).not.toHaveLength(0);
    for (const style of made)
      expect(headers['content-security-policy']).toContain(`'sha256-${hash('sha256', style, 'base64')}'`);
  });

  it.each(['/rels/audiences', '/problems/not-found'])('lets in the one style of %s, by its hash', async (path) => {
    const { text, headers } = await api.http.get(path).expect(200);

    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
    expect(style).toContain('color-scheme');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash('sha256', style, 'base64')}';`);
    expect(text.replace(/<style>[^]*?<\/style>/, '')).not.toMatch(/<style|<script| style=/);
  });
});
