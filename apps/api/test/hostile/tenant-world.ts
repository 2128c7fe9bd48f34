import { Background } from '#libs/background';
import type { Rule } from '#libs/kernel';
import type { Body } from '../audiences/audiences-client.js';
import type { Caller, TestApi } from '../start-api.js';
import { type Ids, operationsOf, paramsOf, RELEASE, send } from './tenant-operations.js';

/** A workspace that has something of everything, and a second page of whatever has pages. */
export interface World {
  readonly caller: Caller;
  readonly ids: Ids;
  /** What its caller is held to; absent: they may do everything. */
  readonly rules?: readonly Rule[];
}

/** Whatever can be named is named by the mark, in words that are the same in an address. */
export async function worldOf(api: TestApi, mark: string): Promise<World> {
  const caller = await api.caller({ role: 'admin', name: `${mark}-admin` });
  const making = new Making(api, caller, {
    ...{ alias: `${mark}-lobby`, featureId: `${mark}-checkout`, browserId: `${mark}-kiosk` },
  });
  await making.additions(mark);
  return all(making, caller, mark);
}

/** Of the same workspace, which shares the features and browsers that it adds. */
export async function neighbourOf(api: TestApi, { caller, ids }: World, mark: string): Promise<World> {
  const admin = await api.caller({ role: 'admin', workspace: caller.workspace, name: `${mark}-admin` });
  const { alias, aliasId, featureId, browserId } = ids;
  return all(new Making(api, admin, { alias, aliasId, featureId, browserId }), admin, mark);
}

async function all(making: Making, caller: Caller, mark: string): Promise<World> {
  making.ids = { ...making.ids, name: `${mark}-shop`, owner: `${mark}-team` };
  await making.measured(mark);
  await making.decided(mark);
  await making.others(mark);
  await making.waived(mark);
  await making.crossed();
  return { caller, ids: { ...making.ids, subjectId: making.ids.featureId } };
}

class Making {
  constructor(
    private readonly api: TestApi,
    private readonly caller: Caller,
    public ids: Ids,
  ) {}

  async additions(mark: string): Promise<void> {
    const feature = {
      name: `${mark}-checkout`,
      keys: ['css.selectors.has', 'api.HTMLElement.popover'],
      groups: ['css'],
    };
    const releases = [{ version: RELEASE, releaseDate: '2025-11-03', equals: { browser: 'chrome', version: '104' } }];
    await this.does('createFeature', { ...feature, id: this.ids.featureId, description: `${mark}-words` });
    await this.does('createBrowser', {
      ...{ id: this.ids.browserId, name: `${mark}-kiosk`, releases, aliases: [{ name: this.ids.alias, os: 'Linux' }] },
    });
    await this.does('createBrowserAlias', { name: `${mark}-cruiser`, os: `${mark}-system`, browser: 'chrome' });
    const app = { name: `${mark}-app`, version: '4.x', browser: this.ids.browserId };
    this.ids = { ...this.ids, aliasId: (await this.does('createBrowserAlias', app)).id };
  }

  async measured(mark: string): Promise<void> {
    const rows = [
      ...ROWS,
      { browser: `${mark}-unheard-of`, visits: 10 },
      { browser: this.ids.alias, os: 'Linux', visits: 20 },
    ];
    await this.does('createAudience', { name: `${mark}-blog` });
    const audience = await this.does('createAudience', { name: this.ids.name, description: `${mark}-words` });
    this.ids = { ...this.ids, audienceId: audience.id };
    await this.does('importSnapshot', { from: '2025-09-01', to: '2025-09-30', rows });
    const told = { segmentBy: 'Country', rows: rows.map((row) => ({ ...row, segment: `${mark}-land` })) };
    const snapshot = await this.does('importSnapshot', { from: '2025-10-01', to: '2025-10-31', ...told });
    this.ids = { ...this.ids, snapshotId: snapshot.id, editionId: snapshot.editionId };
    const later = { prefer: 'respond-async' };
    await this.does('importSnapshot', { from: '2025-11-01', to: '2025-11-30', rows }, later);
    const job = await this.does('importSnapshot', { from: '2025-12-01', to: '2025-12-31', rows }, later);
    this.ids = { ...this.ids, jobId: job.id };
    await this.does('cancelJob');
  }

  async decided(mark: string): Promise<void> {
    const { audienceId, owner, featureId } = this.ids;
    await this.does('createSite', { name: `${mark}-other`, audienceId, policy: { threshold: 80 } });
    const form = { name: `${mark}-site`, url: `https://${mark}.example/`, audienceId, policy: { threshold: 90 } };
    this.ids = { ...this.ids, siteId: (await this.does('createSite', form)).id };
    await this.does('mergeSite', { policy: { threshold: 95 } });
    await this.does('createAdoption', { featureId: 'grid', rationale: `${mark}-reasons` });
    const links = [{ href: `https://${mark}.example/adr`, title: `${mark}-decision` }];
    const adoption = await this.does('createAdoption', { featureId, rationale: `${mark}-why`, owner, links });
    this.ids = { ...this.ids, adoptionId: adoption.id };
    const waiver = { reason: `${mark}-exception`, until: '2099-12-31' };
    await this.does('approveAdoption', { comment: `${mark}-comment`, waiver });
  }

  async others(mark: string): Promise<void> {
    const check = { features: [this.ids.featureId, 'grid'] };
    await this.does('runCheck', { features: ['has'] });
    this.ids = { ...this.ids, checkId: (await this.does('runCheck', check)).id };
    this.ids = { ...this.ids, keyId: (await this.does('createApiKey', { name: `${mark}-robot`, role: 'viewer' })).id };
    const hook = { url: `https://192.0.9.1/${mark}`, events: ['snapshot.imported'], description: `${mark}-channel` };
    for (const path of ['other', 'own']) {
      const made = await this.does('createWebhook', { ...hook, url: `${hook.url}-${path}` });
      this.ids = { ...this.ids, webhookId: made.id };
      await this.does('pauseWebhook'); // nobody answers there, and whoever settles the background would wait for it
    }
    this.ids = { ...this.ids, deliveryId: (await this.does('testWebhook')).id };
    const { body } = await this.caller.get('/api/v1').expect(200);
    const workspaceId = String(body._links['plimsoll:workspace'].href).split('/').at(-1) ?? '';
    const { _embedded } = await this.does('listAuditEntries');
    this.ids = { ...this.ids, workspaceId, entryId: String(entryOf(_embedded['plimsoll:audit']).id) };
  }

  /** For so short a time that its end is told. */
  async waived(mark: string): Promise<void> {
    const { ids } = this;
    const adoption = await this.does('createAdoption', { featureId: 'dialog', rationale: `${mark}-dialogs` });
    this.ids = { ...ids, adoptionId: adoption.id };
    const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await this.does('approveAdoption', { waiver: { reason: `${mark}-soon`, until } });
    this.ids = ids;
  }

  /** By a snapshot that is one release older than the one before, so that little crosses: all of it is looked for in every answer. */
  async crossed(): Promise<void> {
    const background = this.api.app.get(Background);
    const by = (version: string) => [{ browser: 'Chrome', version, os: 'Windows', visits: 900 }];
    await this.does('importSnapshot', { from: '2026-02-01', to: '2026-02-28', rows: by('120.0') });
    await background.settle(isNoWorker);
    await this.does('importSnapshot', { from: '2026-03-01', to: '2026-03-31', rows: by('119.0') });
    await background.settle(isNoWorker);
    const { _embedded } = await this.does('listCrossings');
    this.ids = { ...this.ids, crossingId: _embedded['plimsoll:crossings'][0].id };
  }

  /** As who just made what it is done to. */
  private async does(name: string, body?: object, more: Ids = {}): Promise<Body> {
    const operation = operationsOf(this.api).find(({ declared }) => declared.name === name);
    if (!operation) throw new Error(`Nothing is served that is called ${name}.`);
    const params = paramsOf(operation, () => this.ids);
    const headers: Ids = {
      ...more,
      ...(operation.ifMatch === 'required' && { 'if-match': '*' }),
      ...(operation.declared.method === 'POST' && { 'idempotency-key': `${name}-${String((this.writes += 1))}` }),
    };
    const answer = await send(this.api, this.caller, { operation, params, headers, body });
    if (answer.status >= 300) throw new Error(`${name} was refused: ${answer.text}`);
    return answer.body;
  }

  private writes = 0;
}

/** Jobs go on waiting, with their files. */
const isNoWorker = ({ name }: { readonly name: string }): boolean => !name.endsWith('worker of jobs');

/** A write of the workspace: a caller who was refused is everybody's. */
const entryOf = (entries: readonly Body[]): Body => entries.find(({ action }) => action === 'createApiKey');

const ROWS = [
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 600 },
  { browser: 'Chrome', version: '104.0', os: 'Windows', visits: 40 },
  { browser: 'Safari', version: '17.4', os: 'iOS', visits: 200 },
];
