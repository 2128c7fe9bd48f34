import type { AddressInfo } from 'node:net';
import { AudiencesClient } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { Hearer } from './hearer.js';

const api = await startApi();
await api.app.listen(0, '127.0.0.1');
const { port } = api.app.getHttpServer().address() as AddressInfo;

describe('A server that stops', () => {
  it('ends what it tells of jobs, and is not kept by who listens', async () => {
    const shop = new AudiencesClient(api.admin);
    const { body } = await shop
      .import(await shop.shop())
      .set('Prefer', 'respond-async')
      .expect(202);
    const { href } = body._links['plimsoll:events'];
    const hearer = await Hearer.to(`http://127.0.0.1:${String(port)}${String(href)}`, api.admin.key);
    expect(await hearer.next()).toMatchObject({ event: 'progress' });

    const began = performance.now();
    await api.app.close();

    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await hearer.rest()).toEqual([]);
  });
});
