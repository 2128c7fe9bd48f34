import { Client, expand } from '../public/client.js';

const answering =
  (pages: Readonly<Record<string, { status?: number; body: object }>>) =>
  (href: string): Promise<Response> => {
    const { status = 200, body } = pages[href];
    return Promise.resolve(Response.json(body, { status }));
  };

describe('A link of the API', () => {
  it('is filled in with what is known, and asks nothing that is not', () => {
    const coverage = { href: '/audiences/{audienceId}/coverage{?q,threshold,sort}' };

    const href = expand(coverage, { audienceId: 'a b', q: ':has', threshold: 0, sort: undefined });

    expect(href).toBe('/audiences/a%20b/coverage?q=%3Ahas&threshold=0');
    expect(expand({ href: '/coverage?snapshot=1{&q,threshold}' }, { threshold: 95 })).toBe(
      '/coverage?snapshot=1&threshold=95',
    );
  });
});

describe("The page's client", () => {
  it('follows next to the last page', async () => {
    const client = new Client(
      'plk_1',
      answering({
        '/1': { body: { _embedded: { boats: [1, 2] }, _links: { next: { href: '/2' } } } },
        '/2': { body: { _embedded: { boats: [3] }, _links: {} } },
      }),
    );

    expect(await client.everyPage('/1', 'boats')).toEqual([1, 2, 3]);
  });

  it('tells what the API says is wrong, and with which status', async () => {
    const client = new Client('plk_1', answering({ '/1': { status: 404, body: { detail: 'No snapshot yet.' } } }));

    await expect(client.get('/1')).rejects.toMatchObject({ message: 'No snapshot yet.', status: 404 });
  });

  it.each([
    ['what is no JSON', () => Promise.resolve(new Response('<html>', { status: 502 })), 'The service answered 502.'],
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), 'The service cannot be reached.'],
  ])('has words for a service that answers %s', async (_, request, words) => {
    await expect(new Client('plk_1', request).get('/1')).rejects.toThrow(words);
  });
});
