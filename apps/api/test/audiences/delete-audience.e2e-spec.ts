import { startApi } from '../start-api.js';
import { AudiencesClient } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);

describe('Deleting an audience', () => {
  it('takes its snapshots with it', async () => {
    const shop = await client.shop();
    const imported = await client.import(shop).expect(201);
    const { headers } = await api.admin.get(shop._links.self.href);

    await client.change(shop, 'delete', undefined).expect(428);
    await client.change(shop, 'delete', undefined, headers.etag).expect(204);
    await api.admin.get(shop._links.self.href).expect(404);
    await api.admin.get(imported.headers.location).expect(404);
  });

  it('minds no media type of a body that is not there', async () => {
    const shop = await client.shop();
    const deleting = api.admin.delete(shop._links.self.href).set('Content-Type', 'application/json');

    await deleting.set('If-Match', '*').expect(204);
  });
});
