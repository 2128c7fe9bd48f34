import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { settled } from '../../domain/number-style.js';
import type { CountedRows } from './counted-row.js';
import { readAnalyticsFile } from './read-analytics-file.js';

const EXAMPLES = 'seed/formats';

/** How a file was read, and its rows in short: name, version, system, visits. */
async function read(file: CountedRows) {
  const rows: string[] = [];
  for await (const batch of file)
    for (const { named, visits } of batch) {
      const { browser, version, os, osVersion } = 'userAgent' in named ? { browser: named.userAgent } : named;
      rows.push([browser, version, os, osVersion, settled(visits)].filter((part) => part !== undefined).join('|'));
    }
  return { rows, period: file.period, ...file.reading };
}

const example = (name: string, highWaterMark = 65_536) =>
  read(readAnalyticsFile(createReadStream(`${EXAMPLES}/${name}`, { highWaterMark })));
const content = (text: string | Buffer, limit?: number) =>
  read(readAnalyticsFile(Readable.from([Buffer.from(text)]), limit === undefined ? {} : { limit }));

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const OF_REPORT = ['Chrome|154.0.7390.54|Windows|6104', 'Safari|26.1|Macintosh|1930'];
const OF_MATOMO = ['Chrome|154.0|4210', 'Chrome Mobile|154.0|2105', 'Mobile Safari|26.1|1630'];
const OF_BROWSERSLIST = [
  ...['chrome|153|4.2', 'chrome|154|48.1', 'and_chr|154|21.5', 'ios_saf|18.5-18.7|3.1', 'ios_saf|26.1|14.6'],
  ...['firefox|144|4.5', '(not set)|4'],
];
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/154.0.0.0 Safari/537.36';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1';
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

describe('an example of a format', () => {
  it.each([
    ['ga4-report.csv', 'ga4-report', OCTOBER, OF_REPORT],
    ['ga4-report-de.csv', 'ga4-report', OCTOBER, OF_REPORT],
    ['ga4-report-fr.csv', 'ga4-report', OCTOBER, OF_REPORT],
    ['ga4-report-es.csv', 'ga4-report', OCTOBER, OF_REPORT],
    ['ga4-report-ja.csv', 'ga4-report', OCTOBER, OF_REPORT],
    ['matomo.json', 'matomo-json', undefined, OF_MATOMO],
    [
      'matomo.utf-16le.csv',
      'matomo-csv',
      undefined,
      ['Chrome 154.0|4210', 'Chrome Mobile 154.0|2105', 'Mobile Safari 26.1|1630'],
    ],
    [
      'plausible.json',
      'plausible-json',
      OCTOBER,
      ['Chrome|154.0|Windows|3120', 'Chrome|154.0|Android|1800', 'Safari|26.1|iOS|1402'],
    ],
    [
      'plausible-browser_versions.csv',
      'plausible-csv',
      undefined,
      ['Chrome|154.0|4920', 'Safari|26.1|1402', 'Samsung Browser|29.0|120', 'Firefox|144.0|89'],
    ],
    ['umami.json', 'umami-json', undefined, ['chrome|3120', 'ios|1402', 'edge-chromium|310', 'samsung|120']],
    ['cloudflare.json', 'cloudflare-json', undefined, ['Chrome|3120', 'ChromeMobile|1800', 'Unknown|200']],
    ['browserslist-stats.json', 'browserslist-stats', undefined, OF_BROWSERSLIST],
    ['browserslist-stats.wrapped.json', 'browserslist-stats', undefined, OF_BROWSERSLIST],
    [
      'caniuse.csv',
      'caniuse-csv',
      undefined,
      ['Chrome|154.0.7390.54|Windows|11|9120', 'Chrome|154.0.7390.43|Android|14|4410', 'Safari|26.1|iOS|26.1|3800'],
    ],
    ['versions.csv', 'table', undefined, ['Chrome|154.0|4210', 'Firefox|144.0|89', 'Samsung Internet|29.0|120']],
    ['user-agents.csv', 'user-agents', undefined, [`${CHROME}|4210`, `${SAFARI}|1630`, `${GOOGLEBOT}|312`]],
    ['access.log', 'access-log', undefined, [`${CHROME}|1`, `${SAFARI}|1`, `${GOOGLEBOT}|1`]],
    ['access.log.gz', 'access-log', undefined, [`${CHROME}|1`, `${SAFARI}|1`, `${GOOGLEBOT}|1`]],
    [
      'ga4-exploration.csv',
      'ga4-exploration',
      OCTOBER,
      [
        'Chrome|154.0.7390.54|Windows|11|4210',
        'Chrome|154.0.7390.43|Android|14|2105',
        'Safari|26.1|iOS|26.1|1630',
        'Safari (in-app)|(not set)|iOS|18.6|412',
        'Firefox|144.0|Linux|(not set)|89',
      ],
    ],
  ])('%s is read as %s', async (name, format, period, rows) => {
    expect(await example(name)).toMatchObject({ format, period, rows });
    expect(await example(name, 7)).toMatchObject({ format, period, rows });
  });

  it('says how it was packed, and what of a log counts no view of a page', async () => {
    expect(await example('access.log.gz')).toMatchObject({ compression: 'gzip', linesPassedOver: 4 });
    expect(await example('access.log')).not.toHaveProperty('compression');
    expect(await example('ga4-report.csv')).toMatchObject({
      columns: { visits: 'Sessions', browser: 'Browser', version: 'Browser version', os: 'Operating system' },
      totalsLeftOut: 1,
    });
  });

  it('may be UTF-16 in the other order', async () => {
    const swapped = readFileSync(`${EXAMPLES}/matomo.utf-16le.csv`).swap16();
    expect(await content(swapped)).toMatchObject({ format: 'matomo-csv', rows: { length: 3 } });
  });
});

describe('a file of a tool', () => {
  it('of Matomo may hold several days', async () => {
    const row = { label: 'Firefox 144.0', nb_visits: '3', segment: 'browserCode==FF;browserVersion==144.0' };
    const days = JSON.stringify({ '2026-10-01': [row], '2026-10-02': [{ ...row, nb_visits: 4 }], '2026-10-03': [] });

    expect(await content(days)).toMatchObject({
      period: { from: '2026-10-01', to: '2026-10-03' },
      rows: ['Firefox|144.0|3', 'Firefox|144.0|4'],
    });
  });

  it('of Cloudflare may tell page loads by system', async () => {
    const groups = [
      { count: 9, dimensions: { userAgentBrowser: 'Chrome', userAgentOS: 'Windows' }, sum: { visits: 4 } },
      { count: 2, dimensions: { userAgentBrowser: 'MobileSafari', userAgentOS: 'iOS' } },
    ];
    const answer = { data: { viewer: { accounts: [{ rumPageloadEventsAdaptiveGroups: groups }] } } };

    expect(await content(JSON.stringify(answer))).toMatchObject({ rows: ['Chrome|Windows|4', 'MobileSafari|iOS|2'] });
  });

  it('takes the number of an account for no day', async () => {
    const head = '# Property: 20269999\n# Start date: 20261001\n# End date: 20261002\n';
    expect(await content(`${head}Browser,Sessions\nChrome,1\n`)).toMatchObject({
      period: { from: '2026-10-01', to: '2026-10-02' },
    });
  });

  it('reads a user agent as nginx and Apache quote it', async () => {
    const line = (agent: string) =>
      `::1 - - [05/Oct/2026:10:11:12 +0200] "GET / HTTP/1.1" 200 1 "-" "${agent}" "10.0.0.1" 0.012`;
    const log = [line(String.raw`A\x22B/1.0`), `shop.example:443 ${line(String.raw`A\"B/1.0`)}`, ''].join('\r\n');

    expect((await content(log)).rows).toEqual(['A"B/1.0|1', 'A"B/1.0|1']);
  });

  it.each([
    ['no tool’s JSON', '{"countries":{"DE":1}}', 'file-json-unknown', { found: ['countries'] }],
    ['JSON that breaks off', '[\n{"label":"Chrome 1","nb_visits":1},\n', 'file-broken', { line: 3 }],
    ['JSON with a count that is none', '[{"x":"chrome","y":-1}]', 'file-count-invalid', { pointer: '/0/y' }],
    ['shares of more than a hundred', '{"chrome":{"154":101.5}}', 'file-broken', { line: 1 }],
    [
      'a log without user agents',
      '::1 - - [05/Oct/2026:10:11:12 +0200] "GET / HTTP/1.1" 200 1\n',
      'file-broken',
      { line: 1 },
    ],
    [
      'a table behind a log',
      `${readFileSync(`${EXAMPLES}/access.log`, 'utf8')}Browser,Visits\n`,
      'file-broken',
      { line: 8 },
    ],
    [
      'a report of no browsers',
      '# Start date: 20261001\n# End date: 20261031\nCountry,Users\nDE,1\n',
      'file-columns-unknown',
      { line: 3 },
    ],
    ['a report without rows', '# Start date: 20261001\n# End date: 20261031\nBrowser,Users\n', 'file-empty', {}],
    ['10,000 columns', `${'a,'.repeat(10_000)}b\n1\n`, 'file-columns-unknown', { found: { length: 50 } }],
    [
      'gzip that breaks off',
      gzipSync(Buffer.from('Browser,Visits\nChrome,1\n')).subarray(0, 20),
      'file-broken',
      { line: 1 },
    ],
    ['a spreadsheet', Buffer.from('PK\x03\x04\0\0Browser'), 'file-not-text', { line: 1 }],
  ])('is refused with %s', async (_, file, code, facts) => {
    await expect(content(file)).rejects.toMatchObject({ code, facts });
  });

  it('is refused where it inflates too far, before it has', async () => {
    const line = `::1 - - [05/Oct/2026:10:11:12 +0200] "GET /a.js?${'a'.repeat(8_000)} HTTP/1.1" 200 1 "-" "A/1"\n`;
    const bomb = gzipSync(Buffer.from(line.repeat(2_500)));
    await expect(content(bomb)).rejects.toMatchObject({ code: 'file-inflates-too-far', kind: 'too-large' });
  });

  it('is refused where it is larger than it may be, packed or as JSON', async () => {
    const packed = gzipSync(Buffer.from(`Browser,Visits\nChrome,1\n`));
    await expect(content(packed, packed.length - 1)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(content(`[${' '.repeat(9 * 1024 * 1024)}]`)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('is refused at a line of a log that never ends', async () => {
    const start = '::1 - - [05/Oct/2026:10:11:12 +0200] "GET / HTTP/1.1" 200 1 "-" "A/1"\n';
    await expect(content(start + 'x'.repeat(100_000))).rejects.toMatchObject({
      code: 'file-broken',
      facts: { line: 2 },
    });
  });
});
