import { Background } from '#libs/background';
import { RouteRegister } from '#libs/http';
import type { Body } from '../audiences/audiences-client.js';
import { AdditionsClient, KIOSK } from '../catalogue/additions-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const additions = new AdditionsClient(api.admin);

/** What the tables are of: text that spreadsheets would run, and text that has to be quoted. */
const SUM = { id: 'sum', name: '=1+1', keys: ['css.selectors.has'], groups: ['css', 'selectors'] };
const PROPOSAL = {
  ...{ featureId: 'sum', rationale: '=cmd("calc")', owner: '@team, "web"' },
  links: [{ href: 'https://adr.example/7', title: 'ADR 7' }, { href: 'https://adr.example/8' }],
};
const COMMENT = '+1 from me:\r\nfine';

const VERDICT = [
  ...['kind', 'id', 'name', 'verdict', 'reason', 'distance', 'full', 'partial', 'none', 'unknown', 'atLeast', 'atMost'],
  ...['feature', 'baseline.status', 'baseline.lowDate', 'baseline.highDate', 'discouraged'],
  ...['adoption.id', 'adoption.state', 'decidedBy'],
];
const RECORDED = [
  ...['verdict.verdict', 'verdict.reason', 'verdict.full', 'verdict.partial', 'verdict.none', 'verdict.unknown'],
  ...['verdict.snapshotId', 'verdict.editionId', 'verdict.policyVersion', 'verdict.keys'],
];
const TERMS = ['threshold', 'counts', 'bound', 'basis', 'minimumVisits', 'maximumAgeDays', 'segments'];
const POLICY = [...TERMS, 'version', 'changedAt', 'changedBy.id', 'changedBy.name'];
const below = (name: string, members: readonly string[]) => members.map((member) => `${name}.${member}`);
const SOURCE = ['snapshotId', 'editionId'];
const TERMS_OF_USE = ['rationale', 'fallback', 'owner', 'links'];
const WAIVER = ['waiver.reason', 'waiver.until'];

/** Each collection, by the operation that lists it: the columns of its table, and what of its cells is not as in HAL. */
const TABLES: Readonly<Record<string, { columns: readonly string[]; cells?: Readonly<Record<string, string>> }>> = {
  listSites: {
    columns: ['id', 'name', 'url', 'audienceId', ...below('policy', POLICY), 'createdAt', 'updatedAt'],
    cells: { name: "'@shop" },
  },
  listPolicies: { columns: [...POLICY, ...below('previous', TERMS)] },
  listVerdicts: { columns: VERDICT },
  listOpportunities: { columns: VERDICT },
  listForecasts: {
    columns: [
      ...['kind', 'id', 'name', 'outcome', 'day', 'earliest', 'latest', 'distance', 'needs', 'awaits'],
      ...['decidedBy', 'full', 'partial', 'none', 'unknown', 'atLeast', 'atMost', 'feature'],
      ...['baseline.status', 'baseline.lowDate', 'baseline.highDate', 'discouraged'],
    ],
  },
  listRisks: {
    columns: [
      ...['risk', 'kind', 'id', 'name', 'verdict', 'reason', 'distance', 'full', 'partial', 'none', 'unknown'],
      ...['adoption.id', 'adoption.state', 'owner', ...WAIVER, 'decidedBy'],
    ],
    cells: { name: "'=1+1", owner: `'@team, "web"` },
  },
  listAdoptions: {
    columns: [
      ...['id', 'siteId', 'featureId', 'keyId', 'state', ...TERMS_OF_USE, ...WAIVER, 'approvedKeys'],
      ...[...RECORDED, 'risk', 'createdAt', 'updatedAt'],
    ],
    cells: {
      ...{ rationale: `'=cmd("calc")`, owner: `'@team, "web"` },
      links: '[{"href":"https://adr.example/7","title":"ADR 7"},{"href":"https://adr.example/8"}]',
    },
  },
  listHistory: {
    columns: [
      ...['version', 'transition', 'from', 'to', 'at', 'by.id', 'by.name', 'comment', ...WAIVER],
      ...[...below('previous', TERMS_OF_USE), ...RECORDED],
    ],
    cells: { comment: `'${COMMENT}` },
  },
  listChecks: {
    columns: [
      ...['id', 'siteId', 'site', 'createdAt', 'createdBy.id', 'createdBy.name', 'tool', 'verdict', 'failOn', 'pinned'],
      ...['audienceId', 'snapshotId', 'from', 'to', 'editionId', 'policyVersion', 'threshold'],
      ...below('counts', ['items', 'passed', 'failed', 'undecided']),
    ],
    cells: { site: "'@shop", failOn: 'unsafe undecided' },
  },
  listCrossings: {
    columns: [
      ...['id', 'siteId', 'at', 'kind', 'subjectId', 'name', 'direction', 'cause', 'threshold', 'before', 'after'],
      ...[...below('from', SOURCE), ...below('to', SOURCE), 'policyVersion'],
    ],
  },
  listFeatures: {
    columns: [
      ...['id', 'name', 'baseline.status', 'baseline.lowDate', 'baseline.highDate', 'discouraged', 'groups', 'caniuse'],
      ...['keyCount', 'custom'],
    ],
    cells: { name: "'=1+1", groups: 'css selectors', caniuse: '' },
  },
  listBrowsers: {
    columns: [
      ...['id', 'name', 'type', 'upstream', 'releaseCount', 'currentVersion', 'releases', 'aliases', 'custom'],
      ...['hidesUpstream', 'createdAt', 'updatedAt'],
    ],
    cells: { aliases: '[{"name":"LobbyKiosk","os":"Linux"},{"name":"Reception"}]' },
  },
};

describe('The table of', () => {
  /** Where each collection is that the columns above are of, two items or more where it grows. */
  const places = new Map<string, string>();
  beforeAll(async () => {
    await additions.addBrowser({ ...KIOSK, releases: KIOSK.releases.slice(0, 1) });
    await additions.addFeature(SUM);
    const site = await client.site({ name: '@shop', 'policy.threshold': 85 });
    places.set('listCrossings', await crossed(await client.site()));
    const at = (rel: string): string => String(site._links[rel].href).replace(/\{.*/, '');
    await client.submit(site, 'propose', { keyId: 'css.properties.color', rationale: 'Yes' }).expect(201);
    const adoption = (await client.submit(site, 'propose', PROPOSAL).expect(201)).headers.location;
    const approving = client.submit(await client.read(adoption), 'approve', { comment: COMMENT });
    const { body: approved } = await approving.expect(200);
    const checks = await client.read(at('plimsoll:checks'));
    for (const id of ['grid', 'has'])
      await client.submit(checks, 'create', { features: [id], failOn: ['unsafe', 'undecided'] }).expect(201);
    places.set('listOpportunities', `${at('plimsoll:opportunities')}?limit=2`);
    await client.change(site, 'merge', { 'policy.threshold': 89 }, await client.etagOf(site)).expect(200);
    for (const rel of ['risks', 'adoptions', 'policies', 'checks'])
      places.set(`list${rel.charAt(0).toUpperCase()}${rel.slice(1)}`, at(`plimsoll:${rel}`));
    places.set('listVerdicts', `${at('plimsoll:verdicts')}?sort=distance&limit=3`);
    places.set('listForecasts', `${at('plimsoll:forecasts')}?outcome=needs-support&limit=3`);
    places.set('listHistory', approved._links['plimsoll:history'].href);
    places.set('listSites', await client.entry('plimsoll:sites'));
    places.set('listFeatures', `${await client.entry('plimsoll:features')}?custom=true`);
    places.set('listBrowsers', `${await client.entry('plimsoll:browsers')}?custom=true`);
  });

  /** By a snapshot that has nothing of what the one before it had. */
  const crossed = async (site: Body): Promise<string> => {
    const background = api.app.get(Background);
    await background.settle();
    const rows = [{ browser: 'Opera Mini', version: '78.0', os: 'Android', visits: 900 }];
    const audience = await client.read(site._links['plimsoll:audience'].href);
    await client.import(audience, { from: '2026-11-01', to: '2026-11-15', rows }).expect(201);
    await background.settle();
    return String(site._links['plimsoll:crossings'].href).replace(/\{.*/, '');
  };

  const listings = api.app
    .get(RouteRegister)
    .affordances.filter(({ declared: { name, answers, path } }) => {
      const isOfSites = path.startsWith('/sites') && answers.kind === 'collection';
      return isOfSites || name === 'listFeatures' || name === 'listBrowsers';
    })
    .map(({ declared }) => declared);
  const table = async (href: string) => {
    const { text, headers } = await api.admin.get(href).set('Accept', 'text/csv').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [columns, ...rows] = recordsIn(text);
    return { columns, rows, link: headers.link };
  };

  it.each(listings)('$name has a row for each item, and in each cell what HAL has there', async ({ name, answers }) => {
    const { columns, cells = {} } = TABLES[name];
    const href = places.get(name) ?? '';
    const { _embedded } = await client.read(href);
    const items: readonly Body[] = _embedded['rel' in answers ? answers.rel : ''];

    const { columns: header, rows } = await table(href);
    expect(header).toEqual(columns);
    expect(rows.length).toBeGreaterThan(0);
    const plain = columns.map((column, at) => ({ column, at })).filter(({ column }) => !(column in cells));
    expect(rows.map((row) => plain.map(({ at }) => row[at]))).toEqual(
      items.map((item) => plain.map(({ column }) => plainCell(item, column))),
    );
    for (const [column, cell] of Object.entries(cells))
      expect(rows.map((row) => row[columns.indexOf(column)])).toContain(cell);
  });

  it.each(['listSites', 'listPolicies', 'listAdoptions', 'listHistory', 'listChecks'])(
    '%s is read whole by following next in its Link header',
    async (name) => {
      const href = places.get(name) ?? '';
      const { rows: whole } = await table(href);
      expect(whole.length).toBeGreaterThan(1);

      const read: string[][] = [];
      for (let next: string | undefined = `${href}?pageSize=1`; next !== undefined;) {
        const { rows, link } = await table(next);
        expect(link).toContain('rel="first"');
        read.push(...rows);
        next = /<([^>]*)>; rel="next"/.exec(link)?.[1];
      }
      expect(read).toEqual(whole);
    },
  );
});

/** Where a cell is neither a list of objects nor text that a spreadsheet would run. */
function plainCell(item: Body, column: string): string {
  const valueIn = (within: unknown, member: string) => (within as Record<string, unknown> | undefined)?.[member];
  const value = column.split('.').reduce<unknown>(valueIn, item);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(' ');
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

/** The records of a CSV as RFC 4180 has it, to the last byte: each ends in CRLF, and quotes stand around what needs them. */
function recordsIn(text: string): string[][] {
  const fields = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  expect(fields.map(([field]) => field).join('')).toBe(text);
  const records: string[][] = [[]];
  for (const [, field, end] of fields) {
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
