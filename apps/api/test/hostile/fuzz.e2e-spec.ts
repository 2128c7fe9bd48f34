import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { somethingInEveryState } from '../entry/every-state.js';
import { startApi } from '../start-api.js';
import { type Attempt, attemptsAt, type Caller } from './fuzz/attempts.js';
import { AT_ONCE, runsOf, SEED } from './fuzz/budget.js';
import { Judge } from './fuzz/judge.js';
import { type Operation, operationsIn } from './fuzz/openapi.js';
import { type Answer, Sender, type Sent } from './fuzz/sender.js';
import { World } from './fuzz/world.js';

const api = await startApi();
const { workspace, key: admin } = api.admin;
const { body: openApi } = await api.http.get('/openapi.json');
const operations = operationsIn(openApi);
const problems = readFileSync('docs/reference/problems.md', 'utf8').matchAll(/^## (\S+)/gm);
const judge = new Judge(openApi, new Set([...problems].map(([, code]) => `/problems/${code}`)));

let sender: Sender;
let world: World;
let sent = 0;
const reached = new Set<string>();
beforeAll(async () => {
  const made = await somethingInEveryState(api.admin);
  const secrets = await secretsOfCallers();
  const { body: keys } = await api.admin.get('/api/v1/api-keys?pageSize=500');
  const own = (keys._embedded['plimsoll:api-keys'] as { id: string }[]).map(({ id }) => id);
  world = new World(
    operations.map(({ path }) => path),
    new Set(own),
  );
  await api.app.listen(0, '127.0.0.1');
  sender = new Sender(await api.app.getUrl(), secrets, world);
  for (const url of [...made, ...LISTS]) {
    const reading = { method: 'GET', url, headers: { authorization: `Bearer ${admin}` } };
    learn(reading, await sender.send(reading));
  }
}, 120_000);
afterAll(() => sender.close());

describe('Whatever is sent to', () => {
  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s is answered as its documentation has it',
    async (_, operation) => {
      const several = fc.array(attemptsAt(operation), { minLength: AT_ONCE, maxLength: AT_ONCE });
      await fc.assert(
        fc.asyncProperty(several, (attempts) => judged(operation, attempts)),
        {
          seed: SEED,
          numRuns: runsOf(operation, operations),
          interruptAfterTimeLimit: 100_000,
          markInterruptAsFailure: true,
        },
      );
    },
    120_000,
  );

  it('is at least twenty thousand requests, and succeeds at eight of ten operations', () => {
    expect(sent).toBeGreaterThanOrEqual(20_000);
    const untouched = operations.map(({ operationId }) => operationId).filter((name) => !reached.has(name));
    expect(untouched.length > operations.length / 5 ? untouched : []).toEqual([]);
  });
});

/** Sends them at once; throws where an answer is not as it must be. */
async function judged({ operationId }: Operation, attempts: readonly Attempt[]): Promise<void> {
  const requests = attempts.map((attempt) => sender.filledIn(attempt));
  const answers = await Promise.all(requests.map((request) => sender.send(request)));
  for (const [at, { caller }] of attempts.entries()) if (caller !== 'stranger') learn(requests[at], answers[at]);
  const faults = answers.flatMap((answer, at) => {
    if (answer.status < 300) reached.add(operationId);
    const found = judge.faultsIn(requests[at], answer);
    return found.length > 0 ? [`${found.join('\n')}\n${asText(requests[at], answer)}`] : [];
  });
  sent += requests.length;
  if (faults.length > 0) throw new Error(`FUZZ_SEED=${String(SEED)}: ${faults.join('\n\n')}`);
}

/** What strangers make is nobody else's to reach. */
function learn({ method, url }: Sent, { status, headers, body }: Answer): void {
  const [path = ''] = url.split('?', 1);
  const isDocument = status < 300 && (headers.get('content-type') ?? '').endsWith('json') && body.length > 0;
  if (isDocument) world.learn(path, headers.get('etag') ?? undefined, JSON.parse(body.toString()));
  if (status === 204 && method === 'DELETE') world.forget(path);
}

const asText = ({ method, url, headers, body }: Sent, answer: Answer): string =>
  [
    `${method} ${url} ${JSON.stringify(headers)}`,
    ...(body ? [JSON.stringify(body.toString().slice(0, 2_000))] : []),
    `→ ${String(answer.status)} ${answer.body.toString().slice(0, 3_000)}`,
  ].join('\n');

/** One of each role, one who may read alone, one of another workspace, and one whom nobody knows. */
async function secretsOfCallers(): Promise<Partial<Record<Caller, string>>> {
  const [approver, contributor, viewer] = await Promise.all(
    ['approver', 'contributor', 'viewer'].map((role) => api.caller({ role, workspace })),
  );
  const { body: reader } = await api.admin
    .post('/api/v1/api-keys')
    .send({ name: 'Reader', role: 'admin', readOnly: true });
  const stranger = await api.caller({ role: 'admin' });
  const known = { approver: approver.key, contributor: contributor.key, viewer: viewer.key, reader: reader.key };
  return { admin, ...known, stranger: stranger.key, unknown: `plk_${'A'.repeat(43)}` };
}

const LISTS = ['features', 'keys', 'groups', 'browsers', 'editions', 'audiences', 'sites', 'api-keys'].map(
  (list) => `/api/v1/${list}?${['audiences', 'sites', 'api-keys'].includes(list) ? 'pageSize' : 'limit'}=20`,
);
