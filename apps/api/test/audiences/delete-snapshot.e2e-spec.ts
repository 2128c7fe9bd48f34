import { startApi } from '../start-api.js';
import { AudiencesClient } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);

describe('Deleting a snapshot', () => {
  it('lets the period be imported again', async () => {
    const shop = await client.shop();
    const { headers } = await client.import(shop).expect(201);
    const snapshot = await client.read(headers.location);
    const { headers: read } = await api.admin.get(headers.location);

    await client.change(snapshot, 'delete', undefined).expect(428);
    await client.change(snapshot, 'delete', undefined, '"7-abc"').expect(412);
    await client.change(snapshot, 'delete', undefined, read.etag).expect(204);
    await api.admin.get(headers.location).expect(404);
    await client.import(shop).expect(201);
  });
});
