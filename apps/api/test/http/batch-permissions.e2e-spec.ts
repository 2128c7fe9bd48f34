import type { Affordance } from '#libs/hypermedia';
import { v7 as uuid } from 'uuid';
import { bodiesOf, type Ids, operationsOf, paramsOf, send } from '../hostile/tenant-operations.js';
import { keyForSite } from '../identity/key-for-site.js';
import { SitesClient } from '../sites/sites-client.js';
import { type Caller, startApi } from '../start-api.js';

const api = await startApi();
const site = await new SitesClient(api.admin).site();
const forSite = async (role: string) => (await keyForSite(api, site.id, { role })).caller;
const reading = await api.admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'admin', readOnly: true });
const inRole = (role: string) => api.caller({ role, workspace: api.admin.workspace });

/** Nothing of this is there, but the site: whoever may is told so, and whoever may not is told that alone. */
const IDS: Ids = {
  ...Object.fromEntries(
    ['audienceId', 'snapshotId', 'adoptionId', 'checkId', 'keyId', 'editionId', 'webhookId', 'aliasId'].map((name) => [
      name,
      uuid(),
    ]),
  ),
  ...{ siteId: site.id, featureId: 'own-nothing', browserId: 'own-nobody' },
};
const batches = operationsOf(api).filter(({ declared }) => declared.batch);

const CALLERS: readonly (readonly [string, () => Promise<Caller>])[] = [
  ...['viewer', 'contributor', 'approver', 'admin'].flatMap((role) => [
    [role, () => inRole(role)] as const,
    [`${role} of one site`, () => forSite(role)] as const,
  ]),
  ['admin who reads only', () => Promise.resolve(api.holding(reading.body.key, api.admin.workspace))],
];

describe.each(batches.map((batch) => [batch.declared.name, batch] as const))('%s', (_, batch) => {
  const writes = Object.entries<Affordance>(batch.declared.batch ?? {});
  const params = paramsOf(batch, () => IDS);
  const alone = (caller: Caller, write: Affordance) => {
    const [body] = bodiesOf(write, IDS);
    const headers = { 'if-match': '*', prefer: 'handling=strict, validate-only' };
    return send(api, caller, { operation: write, params: paramsOf(write, () => IDS), headers, body });
  };
  const inBatch = async (caller: Caller, [op, write]: [string, Affordance]): Promise<number> => {
    const [body] = bodiesOf(write, IDS);
    const named = op === 'create' ? {} : { id: Object.values(paramsOf(write, () => IDS)).at(-1), ifMatch: '*' };
    const operations = [{ op, ...named, ...(body !== undefined && { body }) }];
    const headers = { prefer: 'handling=strict, validate-only' };
    const answer = await send(api, caller, { operation: batch, params, headers, body: { operations } });
    return answer.status === 207 ? Number(answer.body.items[0].status) : answer.status;
  };

  it.each(CALLERS)('forbids %s each operation that is forbidden alone, and no other', async (_name, come) => {
    const caller = await come();
    const forbidden = { alone: [] as string[], inBatch: [] as string[] };
    for (const write of writes) {
      if ((await alone(caller, write[1])).status === 403) forbidden.alone.push(write[0]);
      if ((await inBatch(caller, write)) === 403) forbidden.inBatch.push(write[0]);
    }

    expect(forbidden.inBatch).toEqual(forbidden.alone);
  });
});
