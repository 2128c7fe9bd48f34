import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
type Body = Awaited<ReturnType<SitesClient['shop']>>;
let checks: Body;

beforeAll(async () => {
  const site = await client.site({ 'policy.threshold': 85 });
  checks = await client.read(String(site._links['plimsoll:checks'].href).replace(/\{.*/, ''));
});

const sending = (body: string | Buffer, type: string) =>
  api.admin
    .post(String(checks._templates.create.target))
    .set('Content-Type', type)
    .send(body as string);
const sendingJson = (body: unknown) => sending(JSON.stringify(body), 'application/json');
const sendingText = (text: string | Buffer) => sending(text, String(checks._templates['create-file'].contentType));
const names = (count: number) => Array.from({ length: count }, (_, n) => `f${String(n)}`);

const MISSING = '0199f0c2-0000-7000-8000-000000000000';
const EXPECTED = [
  ...['features, keys or caniuse', 'Lighthouse', 'ESLint', 'stylelint', 'plain text'].map((words): unknown =>
    expect.stringContaining(words),
  ),
];

describe('A check in JSON', () => {
  it.each([
    ['an empty list', { features: [] }, 422, 'nothing-to-check'],
    ['nothing', {}, 422, 'nothing-to-check'],
    ['no files', [], 422, 'nothing-to-check'],
    ['a member that is unknown', { features: ['grid'], colour: 'red' }, 422, 'validation-failed'],
    ['names that are none', { features: [1] }, 422, 'validation-failed'],
    ['a name that is too long', { features: ['x'.repeat(301)] }, 422, 'validation-failed'],
    ['a name with NUL', { features: ['grid\0'] }, 422, 'validation-failed'],
    ['5,001 names', { features: names(5_001) }, 413, 'too-many-ids'],
    ['5,001 names in several lists', { features: names(5_000), keys: ['css.selectors.has'] }, 413, 'too-many-ids'],
    ['10,000 items', { keys: names(10_000) }, 413, 'too-many-ids'],
    ['more than 5 MB', { features: names(600_000) }, 413, 'too-large'],
    ['a pin to nothing', { features: ['grid'], pin: { snapshotId: MISSING, editionId: MISSING } }, 422, 'pin-unknown'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await sendingJson(body);

    expect([answer.status, answer.body.type]).toEqual([status, `/problems/${code}`]);
  });

  it.each([
    ['a report of another tool', { violations: [], url: 'https://shop.example' }, /members \(violations, url\)/],
    [
      'a report of an older Lighthouse',
      { lighthouseVersion: '12.0.0', audits: {} },
      /Lighthouse 12.*no audit "baseline"/,
    ],
    ['files without what was found in them', [{ filePath: 'a.css', messages: 'none' }], /filePath and messages/],
    ['a bare list of names', ['grid'], /ESLint’s output/],
    ['a word', 'grid', /neither a JSON object nor a list/],
  ])('says of %s what was seen, and what is expected', async (_, body, seen) => {
    const answer = await sendingJson(body).expect(422);

    expect(answer.body).toMatchObject({ type: '/problems/report-not-understood', expected: EXPECTED });
    expect(answer.body.detail).toMatch(seen);
  });

  it.each(['[{"filePath": "a.css", "messages": [', '', '{"features": ["grid"]} done', '{"keys": [], "keys": []}'])(
    'refuses what cannot be read: %j',
    async (body) => {
      const answer = await sending(body, 'application/json').expect(400);

      expect(answer.body.type).toBe('/problems/malformed-request');
    },
  );
});

describe('A check in plain text', () => {
  it.each([
    ['an empty text', '', 422, 'nothing-to-check'],
    ['a text of comments', '# nothing yet\n\n', 422, 'nothing-to-check'],
    ['5,001 names', names(5_001).join('\n'), 413, 'too-many-ids'],
    ['10,000 items', names(10_000).join('\r\n'), 413, 'too-many-ids'],
    ['a text that is too long', 'grid\n'.repeat(400_001), 413, 'too-large'],
    ['a line that is too long', `grid\n${'x'.repeat(301)}`, 422, 'report-not-understood'],
    ['a report', '[{"filePath": "a.css", "messages": []}]', 422, 'report-not-understood'],
    ['what is no UTF-8', Buffer.from([0x67, 0xff]), 400, 'malformed-request'],
    ['NUL', 'grid\0', 400, 'malformed-request'],
  ])('refuses %s', async (_, text, status, code) => {
    const answer = await sendingText(text);

    expect([answer.status, answer.body.type]).toEqual([status, `/problems/${code}`]);
  });

  it('takes as many names as a check judges, each as often as it stands there', async () => {
    const { body } = await sendingText([...names(4_999), ...Array<string>(5_001).fill('grid')].join('\n')).expect(201);

    expect(body.counts).toEqual({ items: 5_000, passed: 1, failed: 0, undecided: 4_999 });
  });

  it('names what is unknown with what it may mean, and judges the rest', async () => {
    const { body } = await sendingText('gird\ngrid\ncss.selectors.hsa\ncss-grit\nnothing-like-it\n').expect(201);

    expect(body).toMatchObject({ verdict: 'undecided', counts: { items: 5, passed: 1, undecided: 4 } });
    expect(body.items).toMatchObject([
      { id: 'gird', verdict: 'unknown-id', suggestions: ['grid'] },
      { id: 'grid', verdict: 'safe', outcome: 'pass' },
      { id: 'css.selectors.hsa', verdict: 'unknown-id', suggestions: ['css.selectors.has'] },
      { id: 'css-grit', verdict: 'unknown-id', suggestions: expect.arrayContaining(['css-grid']) },
      { id: 'nothing-like-it', verdict: 'unknown-id', suggestions: [] },
    ]);
  });

  it('needs nothing beside the text: all that its form asks can be left out', () => {
    const { properties } = checks._templates['create-file'] as { properties: { name: string; required?: true }[] };

    expect(properties.map(({ name }) => name)).toEqual(['failOn', 'edition', 'snapshot', 'folder']);
    expect(properties.filter(({ required }) => required)).toEqual([]);
  });
});

describe('A check in anything else', () => {
  it.each(['application/xml', 'text/html', 'application/octet-stream', 'application/merge-patch+json'])(
    'is refused as %s, with what is read instead',
    async (type) => {
      const { body, headers } = await sending('grid', type).expect(415);

      expect(body.type).toBe('/problems/unsupported-media-type');
      expect(headers['accept-post']).toBe('application/json, application/hal+json, text/plain');
    },
  );
});
