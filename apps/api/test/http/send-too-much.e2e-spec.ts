import { request } from 'node:http';
import { startApi } from '../start-api.js';

const api = await startApi();

describe('A body of JSON that is too large', () => {
  let url: string;
  beforeAll(async () => {
    await api.app.listen(0);
    url = `${await api.app.getUrl()}/api/v1/audiences`;
  });
  const headers = { authorization: `Bearer ${api.admin.key}`, 'content-type': 'application/json' };

  it('is told so, with the limit, to whoever listens only when all is sent', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(6 * 1024 * 1024) });
    for (let time = 0; time < 10; time += 1) {
      const response = await fetch(url, { method: 'POST', headers, body });

      expect(response.status).toBe(413);
      const problem = (await response.json()) as object;
      expect(problem).toMatchObject({
        ...{ type: '/problems/too-large', limit: 5 * 1024 * 1024, instance: '/api/v1/audiences' },
        detail: expect.stringContaining('5 MB'),
      });
    }
  });

  it('is not waited for where it says that it is larger by far', async () => {
    const said = { ...headers, 'content-length': String(10 ** 12) };
    const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
    const sending = request(url, { method: 'POST', headers: said }, ({ statusCode, headers: told }) => {
      expect(statusCode).toBe(413);
      resolve(told.connection);
      sending.destroy();
    });
    sending.on('error', reject).write('{');

    expect(await promise).toBe('close');
  });
});
