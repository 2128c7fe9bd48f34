import type { Body } from '../audiences/audiences-client.js';
import type { Caller, TestApi } from '../start-api.js';

/** A new key of the admin's workspace that is for one site, as it was answered, and whoever calls with it. */
export async function keyForSite(
  api: TestApi,
  siteId: string,
  fields: object = {},
): Promise<{ readonly body: Body; readonly caller: Caller }> {
  const request = { name: 'CI of one site', role: 'approver', siteId, ...fields };
  const { body } = await api.admin.post('/api/v1/api-keys').send(request).expect(201);
  return { body, caller: api.holding(body.key, api.admin.workspace) };
}
