import { SAMPLE } from '#libs/kernel';
import { migrated } from '../../../../libs/persistence/src/testing/template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { KEY, StartedServer } from '../http/started-server.js';
import { type Described, type Exemplified, exampleOf, mediaTypesOf, operationsOf, optionsOf } from './examples.js';

const copy = await testCopy(migrated);
/** As `npm start` serves it to who has just cloned it. */
const server = await StartedServer.on(copy.config, { PLIMSOLL_DEMO: 'true' });
const told = (version: string) => fetch(`${server.url}/openapi.json?version=${version}`);
const [v1, v2] = await Promise.all(
  ['v1', 'v2'].map(async (version) => operationsOf((await (await told(version)).json()) as Described)),
);
afterAll(async () => {
  await server.kill();
  await copy.drop();
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${KEY}`);
  return fetch(server.url + path, { ...init, headers, redirect: 'manual' });
};
const read = async (path: string): Promise<Record<string, never>> =>
  (await (await ask(path)).json()) as Record<string, never>;

/** The statuses that it was answered with, and of a batch those of its operations. */
async function statusesOf(
  operation: Exemplified,
  mediaType: string | undefined,
  also: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly statuses: readonly number[]; readonly said: string }> {
  const { url, init } = exampleOf(operation, mediaType, also);
  const response = await ask(url, init);
  const said = await response.text();
  const items = response.status === 207 ? (JSON.parse(said) as { items: readonly { status: number }[] }).items : [];
  return { statuses: [response.status, ...items.map(({ status }) => status)], said: said.slice(0, 400) };
}

const refusedOf = (statuses: readonly number[]) => statuses.filter((status) => status < 200 || status >= 300);

const cases = [...v1, ...v2].flatMap((operation) =>
  mediaTypesOf(operation).map((type) => [operation.method, operation.path, type, operation] as const),
);

describe('An operation that is tried on the demo data, as it is', () => {
  it('is there in each version', () => {
    expect(v1.length).toBeGreaterThan(100);
    expect(v2).toHaveLength(v1.length);
  });

  it.each(cases)('succeeds: %s %s %s', async (_, __, type, operation) => {
    const { statuses, said } = await statusesOf(operation, type);

    expect({ refused: refusedOf(statuses), said }).toEqual({ refused: [], said });
  });

  it('succeeds again, after all others were tried', async () => {
    const failed: unknown[] = [];
    for (const [method, path, type, operation] of cases.toReversed()) {
      const { statuses } = await statusesOf(operation, type);
      if (refusedOf(statuses).length > 0) failed.push([method, path, type, statuses]);
    }

    expect(failed).toEqual([]);
  });

  it('has changed nothing', async () => {
    expect(await read(`/api/v2/workspaces/${SAMPLE.workspace}`)).toMatchObject({
      counts: { audiences: 2, sites: 1, adoptions: 6, checks: 1, customFeatures: 1, customBrowsers: 1 },
    });
    expect(await read(`/api/v2/sites/${SAMPLE.site}`)).toMatchObject({ name: 'Shop', policy: { version: 2 } });
  });
});

describe('A filter that is tried by its example, alone', () => {
  /** It means something only beside another, or of data that tells visits apart. */
  const NOT_ALONE: Readonly<Record<string, string>> = {
    pageToken: 'is in the links of a page, and of that list alone',
    segment: 'the demo’s export tells no segments apart',
    scale: 'the same',
    prefix: 'is of keys: subject=keys',
    feature: 'is of keys: subject=keys',
    browser: 'and version are asked for together',
    version: 'and browser are asked for together',
    verdict: 'is of a threshold',
    operationName: 'is of a document that has several operations',
    format: 'is answered in its own media type',
  };
  const filters = v2
    .filter(({ method }) => method === 'GET')
    .flatMap((operation) =>
      optionsOf(operation)
        .filter(([name]) => !Object.hasOwn(NOT_ALONE, name))
        .map(([name, value]) => [operation.path, name, value, operation] as const),
    );

  it.each(filters)('succeeds: GET %s?%s=%j', async (_, name, value, operation) => {
    const { statuses, said } = await statusesOf(operation, undefined, { [name]: value });

    expect({ refused: refusedOf(statuses), said }).toEqual({ refused: [], said });
  });
});

describe('The demo’s crossing', () => {
  it('is of the shares that its two snapshots have', async () => {
    const crossing = await read(`/api/v1/sites/${SAMPLE.site}/crossings/${SAMPLE.crossing}`);
    const shareIn = async (snapshot: string) =>
      (await read(`/api/v1/audiences/${SAMPLE.audience}/coverage/view-transitions?snapshot=${snapshot}`)).full;

    expect(crossing).toMatchObject({
      before: await shareIn(SAMPLE.earlierSnapshot),
      after: await shareIn(SAMPLE.snapshot),
    });
  });
});

describe('Where there is no demo data', () => {
  it('an id of it names nothing, and the problem says so', async () => {
    const empty = await testCopy(migrated);
    const bare = await StartedServer.on(empty.config);
    const answered = await fetch(`${bare.url}/api/v2/audiences/${SAMPLE.audience}`, {
      headers: { authorization: `Bearer ${KEY}` },
    });
    await bare.kill();
    await empty.drop();

    expect(answered.status).toBe(404);
    expect(answered.headers.get('content-type')).toBe('application/problem+json');
  });
});
