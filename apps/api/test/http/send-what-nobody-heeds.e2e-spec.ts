import type request from 'supertest';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);

describe('An operation that asks for nothing', () => {
  let remap: () => request.Test;
  beforeAll(async () => {
    const { body } = await client.import(await client.shop()).expect(201);
    remap = () => api.admin.post(String(body._links['plimsoll:remap'].href));
  });

  it('refuses what it would not heed', async () => {
    const { body } = await remap().send({ aliases: true }).expect(422);

    expect(body).toMatchObject({
      type: '/problems/validation-failed',
      errors: [{ pointer: '/aliases', code: 'unknown-member' }],
    });
  });

  it('is done where nothing is said', async () => {
    await remap().send({}).expect(201);
  });
});
