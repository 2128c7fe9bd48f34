import { OperatorPrisma } from '#libs/persistence';
import { queriesOf } from '../../../../libs/persistence/src/testing/queries-of.js';
import { until } from '../../../../libs/persistence/src/testing/until.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const database = api.app.get(OperatorPrisma);

describe('The statements that an answer takes', () => {
  it('are no more for a page of verdicts than for the site itself, and none until something changes', async () => {
    const site = await client.site();
    await client.submit(site, 'propose', { featureId: 'has', rationale: 'Cards' }).expect(201);
    const { workspaceId } = await database.site.findUniqueOrThrow({ where: { id: site.id } });
    await until(() => database.$events.healthy);
    const at = (rel: string, query = '') => `${String(site._links[rel].href).replace(/\{.*/, '')}${query}`;
    const pages = [at('plimsoll:verdicts', '?limit=500&adopted=false'), at('plimsoll:verdicts', '/has')];
    const others = [at('plimsoll:opportunities'), at('plimsoll:risks')];
    const statements = async (href: string) => (await queriesOf(() => client.read(href))).length;
    const change = () => database.$events.announce({ type: 'site-changed', workspaceId });
    for (const href of [...pages, ...others]) await client.read(href);

    change();
    expect(await statements(site._links.self.href)).toBe(1);
    for (const href of [...pages, ...others]) {
      change();
      expect([href, await statements(href)]).toEqual([href, 1]);
    }
    expect(await statements(at('plimsoll:verdicts', '?offset=50'))).toBe(0);
  });
});
