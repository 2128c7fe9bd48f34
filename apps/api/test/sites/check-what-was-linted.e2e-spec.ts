import {
  eslintReport,
  lighthouseReport,
  stylelintReport,
  unparsedByEslint,
  unparsedByStylelint,
} from '../../../../libs/sites/src/testing/reports.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
type Body = Awaited<ReturnType<SitesClient['shop']>>;
let target: string;

beforeAll(async () => {
  const site = await client.site({ 'policy.threshold': 85 });
  const checks = await client.read(String(site._links['plimsoll:checks'].href).replace(/\{.*/, ''));
  target = String(checks._templates.create.target);
});

const checking = (body: object, query = '') => api.admin.post(`${target}${query}`).send(body);
const checked = async (body: object, query = ''): Promise<Body> => (await checking(body, query).expect(201)).body;
const itemsOf = ({ items }: Body): Record<string, Body> =>
  Object.fromEntries((items as Body[]).map((item): [string, Body] => [String(item.id), item]));

describe('A check of a report', () => {
  it('of ESLint finds keys and features, with their places from the folder on', async () => {
    const body = await checked(eslintReport, '?folder=/home/ci/shop');

    expect(body.tool).toBe('eslint');
    expect(itemsOf(body)).toMatchObject({
      'css.properties.backdrop-filter': {
        ...{ feature: 'backdrop-filter', asked: ['property backdrop-filter'], found: 2 },
        places: [
          { file: 'src/card.css', line: 2, column: 9 },
          { file: 'src/card.css', line: 8 },
        ],
      },
      'css.at-rules.view-transition': { kind: 'key' },
      'html.elements.dialog.closedby': { kind: 'key' },
      'async-clipboard': { kind: 'feature' },
    });
  });

  it('of stylelint and of Lighthouse too', async () => {
    expect((await checked(stylelintReport)).items).toMatchObject([{ id: 'css.types.calc-size', found: 1 }]);
    expect(Object.keys(itemsOf(await checked(lighthouseReport)))).toEqual(['dialog-closedby', 'popover', 'has']);
  });

  it('fails where the linter could not parse a file, and says which', async () => {
    const body = await checked(unparsedByEslint, '?folder=/home/ci/shop');

    expect(body).toMatchObject({
      verdict: 'fail',
      items: [
        {
          ...{ id: 'Parsing error: Unexpected token <', kind: 'unchecked', verdict: 'not-checked', outcome: 'fail' },
          ...{ reason: 'not-parsed', places: [{ file: 'src/cart.js', line: 3, column: 7 }] },
        },
      ],
    });
    expect((await checked(unparsedByStylelint)).counts).toMatchObject({ items: 2, failed: 2 });
    expect(await checked(unparsedByEslint, '?failOn=unsafe')).toMatchObject({ verdict: 'undecided' });
  });

  it('passes where the linter found nothing', async () => {
    expect(await checked([eslintReport[3]])).toMatchObject({ verdict: 'pass', items: [] });
  });

  it('takes its terms from the query', async () => {
    const { snapshotId, editionId } = await checked({ features: ['grid'] });
    const query = `?failOn=unsafe&failOn=undecided&snapshot=${String(snapshotId)}&edition=${String(editionId)}`;

    expect(await checked(stylelintReport, query)).toMatchObject({ pinned: true, failOn: ['unsafe', 'undecided'] });
    await checking(stylelintReport, `?snapshot=${String(snapshotId)}`).expect(400);
  });

  it('tells in one sentence of words that nothing is known of', async () => {
    const message = { ...eslintReport[0].messages[0], message: 'Something new was used.' };
    const { items } = await checked([{ ...eslintReport[0], messages: [message] }]);

    expect(items).toMatchObject([{ explanation: 'Nothing goes by the name Something new was used.' }]);
  });

  it('fails by nothing where nothing is to fail', async () => {
    expect(await checked(eslintReport, '?failOn=none')).toMatchObject({ verdict: 'undecided', failOn: [] });
    await checking(eslintReport, '?failOn=none&failOn=unsafe').expect(400);
  });

  it('has terms in the query for ids too, where the body does not say them', async () => {
    const used = { features: ['grid', 'nothing-like-it'] };
    const { snapshotId, editionId, ...failed } = await checked(used, '?failOn=unknown-id&folder=/home/ci/shop');
    const pin = `?snapshot=${String(snapshotId)}&edition=${String(editionId)}`;

    expect(failed).toMatchObject({ verdict: 'fail', failOn: ['unknown-id'] });
    expect(await checked({ ...used, failOn: [] }, pin)).toMatchObject({ pinned: true, failOn: [] });
    const { body } = await checking({ ...used, failOn: ['unsafe'] }, '?failOn=none').expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/failOn', code: 'told-in-body' }]);
  });

  it('of plain text has an id a line', async () => {
    const { body } = await api.admin
      .post(target)
      .set('Content-Type', 'text/plain; charset=utf-8')
      .send('# ours\r\ngrid\r\ncss.selectors.has # in cards\n\ncss-has')
      .expect(201);

    expect(body).toMatchObject({ tool: 'text', counts: { items: 3 } });
  });
});
