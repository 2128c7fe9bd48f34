import { Background } from '#libs/background';
import { RouteRegister } from '#libs/http';
import type { Affordance } from '#libs/hypermedia';
import { parseTemplate } from 'url-template';
import type { Answer, Body } from '../audiences/audiences-client.js';
import { AdditionsClient, CHECKOUT, KIOSK } from '../catalogue/additions-client.js';
import { linkOf } from '../link-of.js';
import { MEASURED, SitesClient } from '../sites/sites-client.js';
import type { TestApi } from '../start-api.js';

/** Why some of the operations that read are not recorded here. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  showHome: 'is recorded with what both versions are asked',
  watchJob: 'a stream',
  listRejectedRows: 'a table, which has no HAL',
  showFeed: 'Atom, which has a test of its own',
  showCalendar: 'iCalendar, likewise',
  archiveWorkspace: 'a file of all there is',
  showDelivery: 'needs somebody who receives',
};

/** What is asked of those that list more than a page shows, or have to be told something. */
const QUERIES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  listFeatures: { q: 'grid', limit: 1 },
  listCoverage: { q: 'grid', sort: 'full,name', limit: 1 },
  joinCoverage: { subject: 'has' },
  showTrend: { subject: 'has' },
  showForecast: { subject: 'has' },
  listWhatIf: { without: 'firefox', limit: 1 },
  listVerdicts: { q: 'grid', limit: 1 },
  listCrossings: { subject: 'has' },
};
const ROWS = { rows: [{ browser: 'Chrome', version: '120' }, { browser: 'Nowhere' }] };

type Values = Readonly<Record<string, string>>;

/** The reads of version 1, and the writes that store nothing. */
export const readsOf = ({ app }: TestApi): readonly Affordance[] =>
  app.get(RouteRegister).affordances.filter(({ isRead, declared: { root, computes, versions = ['v1'] } }) => {
    return !root && (isRead || computes) && versions.includes('v1');
  });

/** What each of them answers in a workspace where there is one of everything, by its name. */
export async function answersOfAll(api: TestApi): Promise<Record<string, object>> {
  const values = await oneOfEverything(api);
  const answers: Record<string, object> = {};
  for (const read of readsOf(api)) {
    const { name, method, path } = read.declared;
    if (name in LEFT_OUT) continue;
    const query = QUERIES[name] ?? pageOf(read);
    const address = `/api/v1${parseTemplate(`${path}{?query*}`).expand({ ...values, query: { ...query } })}`;
    const asking = method === 'POST' ? api.admin.post(address).send(ROWS) : api.admin.get(address);
    const { body } = await asking.set('Accept', 'application/hal+json, application/json;q=0.5').expect(200);
    answers[name] = body as object;
  }
  for (const [code, refused] of Object.entries(REFUSED)) answers[code] = (await refused(api, values)).body as object;
  return withoutChance(answers);
}

/** Documents of problems, by their codes, with what makes each. */
export const REFUSED: Readonly<Record<string, (api: TestApi, values: Values) => PromiseLike<Answer>>> = {
  'not-found': ({ admin }) => admin.get('/api/v1/features/hass').expect(404),
  'invalid-parameters': ({ admin }) => admin.get('/api/v1/features?limit=0&nope=1').expect(400),
  'validation-failed': ({ admin }) => admin.post('/api/v1/sites').send({ name: '', nope: 1 }).expect(422),
  'precondition-required': ({ admin }, { siteId }) => admin.delete(`/api/v1/sites/${siteId}`).expect(428),
  'adoption-exists': ({ admin }, { siteId }) =>
    admin.post(`/api/v1/sites/${siteId}/adoptions`).send({ featureId: 'has', rationale: 'Again' }).expect(409),
  unauthenticated: ({ http }) => http.get('/api/v1/sites').expect(401),
};

/** The same without what is another each time: ids told by when they came first, and instants, tokens and secrets not at all. */
function withoutChance(answers: object): Record<string, object> {
  const seen = new Map<string, string>();
  const text = JSON.stringify(answers)
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
      seen.set(id, seen.get(id) ?? `id-${String(seen.size + 1)}`);
      return String(seen.get(id));
    })
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
    .replace(/(?<=pageToken=)[^"&]+/g, 'token')
    .replace(/plk_[\w-]+/g, 'plk_')
    .replace(/(?<="traceId":")[\da-f]{32}/g, 'trace');
  return JSON.parse(text) as Record<string, object>;
}

const pageOf = ({ queryMembers }: Affordance): Readonly<Record<string, number>> =>
  Object.fromEntries(['limit', 'pageSize'].filter((size) => size in queryMembers).map((size) => [size, 1]));

/** The ids of what there is, by the names that paths have for them. */
async function oneOfEverything(api: TestApi): Promise<Values> {
  const [client, additions] = [new SitesClient(api.admin), new AdditionsClient(api.admin)];
  const settle = (): Promise<void> => api.app.get(Background).settle();
  const entry = await client.read('/api');
  await additions.addFeature(CHECKOUT);
  await additions.addBrowser(KIOSK);
  const audience = await client.measured({ ...MEASURED, rows: FEWER, from: '2026-09-01', to: '2026-09-30' });
  const site = await client.site({ audienceId: audience.id, 'policy.threshold': 85 });
  await settle();
  const rows = MEASURED.rows.map((row, at) => ({ ...row, segment: at % 2 === 0 ? 'DE' : 'FR' }));
  const { body: snapshot } = await client.import(audience, { ...MEASURED, segmentBy: 'Country', rows }).expect(201);
  const { headers } = await client
    .upload(audience, FILE, { from: '2026-08-01', to: '2026-08-31' })
    .set('Prefer', 'respond-async')
    .expect(202);
  await settle();
  const { body: adoption } = await client.submit(site, 'propose', { featureId: 'has', rationale: 'Cards' }).expect(201);
  const checks = await client.read(linkOf(site, 'plimsoll:checks'));
  const { body: check } = await client.submit(checks, 'create', { features: ['grid'] }).expect(201);
  const make = async (rel: string, form: object): Promise<Body> => {
    const { body }: Answer = await api.admin.post(linkOf(entry, rel)).send(form).expect(201);
    return body;
  };
  const alias = await make('plimsoll:browser-aliases', { name: 'Our app', browser: 'edge' });
  const key = await make('plimsoll:api-keys', { name: 'CI', role: 'viewer' });
  const webhook = await make('plimsoll:webhooks', { url: 'https://192.0.9.1/', events: ['crossing.up'] });
  const first = async (href: string, rel: string): Promise<string> =>
    String((await client.read(href))._embedded[rel][0].id);
  return {
    ...{ audienceId: audience.id, snapshotId: snapshot.id, siteId: site.id, adoptionId: adoption.id, version: '1' },
    ...{ checkId: check.id, aliasId: alias.id, keyId: key.id, webhookId: webhook.id, editionId: snapshot.editionId },
    ...{
      jobId: (await client.read(headers.location)).id,
      workspaceId: (await client.read(linkOf(entry, 'plimsoll:workspace'))).id,
    },
    crossingId: await first(linkOf(site, 'plimsoll:crossings', { subject: 'has' }), 'plimsoll:crossings'),
    entryId: await first(linkOf(entry, 'plimsoll:audit', { resource: site._links.self.href }), 'plimsoll:audit'),
    ...{ browserId: 'chrome', groupId: 'grid', featureId: 'subgrid', key: 'css.selectors.has', subjectId: 'has' },
  };
}

const FEWER = [
  { browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits: 600 },
  { browser: 'Chrome', version: '104.0.5112.79', os: 'Windows', visits: 300 },
];
const FILE = 'browser,version,os,visits\nChrome,120.0.6099.71,Windows,600\nChrome,104.0.5112.79,Windows,300\n';
