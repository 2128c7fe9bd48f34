import type { Body } from '../audiences/audiences-client.js';
import { AdditionsClient, CHECKOUT, KIOSK } from '../catalogue/additions-client.js';
import { SitesClient } from '../sites/sites-client.js';
import type { Caller } from '../start-api.js';

/** Of an adoption. */
export const STATES = ['proposed', 'approved', 'rejected', 'withdrawn', 'shipping', 'retired'] as const;
/** How an adoption comes to be in a state. */
const WAYS: Readonly<Record<(typeof STATES)[number], readonly string[]>> = {
  proposed: [],
  approved: ['approve'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
  shipping: ['approve', 'ship'],
  retired: ['approve', 'ship', 'retire'],
};

/** Audiences with a site and without, sites with a snapshot and without, decisions, checks and additions, by their addresses. */
export async function somethingInEveryState(caller: Caller): Promise<string[]> {
  const [client, additions] = [new SitesClient(caller), new AdditionsClient(caller)];
  const own = [await additions.addFeature(CHECKOUT), await additions.addBrowser(KIOSK)];
  const [site, unmeasured] = [await client.site(), await client.site({ audienceId: (await client.shop()).id })];
  const unused = await client.measured();
  const subjects = ['grid', 'has', 'subgrid', 'flexbox', 'popover'];
  const adoptions: string[] = [];
  for (const [at, state] of STATES.entries())
    adoptions.push(await decided(client, site, subjects[at] ?? String(own[0].body.id), WAYS[state]));
  adoptions.push(await decided(client, unmeasured, 'grid', []));
  const checks = await client.read(String(site._links['plimsoll:checks'].href).replace(/\{.*/, ''));
  const { body: check } = await client.submit(checks, 'create', { features: ['grid'] }).expect(201);
  const documents: readonly Body[] = [...own.map(({ body }): unknown => body), site, unmeasured, unused, check];
  return [...documents.map(({ _links }) => String(_links.self.href)), ...adoptions];
}

async function decided(
  client: SitesClient,
  site: Body,
  featureId: string,
  transitions: readonly string[],
): Promise<string> {
  const { body } = await client.submit(site, 'propose', { featureId, rationale: 'Cards' }).expect(201);
  const href = String(body._links.self.href);
  for (const transition of transitions) {
    const waiver = { 'waiver.reason': 'Agreed', 'waiver.until': '2099-12-31' };
    await client.submit(await client.read(href), transition, transition === 'approve' ? waiver : {}).expect(200);
  }
  return href;
}
