import { startApi } from '../start-api.js';
import { AudiencesClient } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('Mapping rows', () => {
  const map = async (rows: object[]) => api.admin.post(await client.entry('plimsoll:mappings')).send({ rows });

  it('answers in their order what would become of each, and stores nothing', async () => {
    const { status, body } = await map([
      { userAgent: 'curl/8.4.0' },
      { caniuse: 'and_chr 120' },
      { browser: 'Safari', version: '16.3.1', os: 'iOS', visits: 1 },
      { userAgent: `${IPHONE} Version/26.2 Mobile/15E148 Safari/604.1` },
      { browser: 'edge', version: '44.1', os: 'Windows' },
      { browser: 'Chrome', os: 'Windows' },
      { browser: 'chrome', version: '999' },
    ]);

    expect(status).toBe(200);
    expect(
      body.items.map(({ browser, release, reason }: Record<string, string>) => [browser, release, reason]),
    ).toEqual([
      [undefined, undefined, 'bot'],
      ['chrome_android', '120', 'caniuse-current-version'],
      ['safari_ios', '16.3', 'known-release'],
      ['safari_ios', '26.2', 'known-release'],
      ['edge', '18', 'nearest-older-release'],
      ['chrome', undefined, 'no-version'],
      ['chrome', expect.any(String), 'newer-than-known'],
    ]);
    expect((await client.audiences()).total).toBe(0);
  });

  it('takes a thousand rows and no more', async () => {
    expect((await map(Array.from({ length: 1_000 }, () => ({ caniuse: 'ie 11' })))).body.items).toHaveLength(1_000);
    expect((await map(Array.from({ length: 1_001 }, () => ({ caniuse: 'ie 11' })))).status).toBe(422);
  });
});
