import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NotOffered, Resource } from './resource.js';
import { Session } from './session.js';

/** A document of a service, and what was asked of that. Each answer is told by the address. */
const documentOf = (body: object, answer: (url: URL) => object = () => ({})) => {
  const asked: { url: string; method?: string }[] = [];
  const fetch = (url: URL, { method }: RequestInit) => {
    asked.push({ url: url.pathname + url.search, method });
    return Promise.resolve(Response.json(answer(url)));
  };
  const session = new Session({ url: 'https://plimsoll.example', fetch: fetch as typeof globalThis.fetch });
  return { document: new Resource(session, body), asked };
};

describe('A document', () => {
  it('is followed by what a link takes, and not by what it does not', async () => {
    const sites = { href: '/sites{?pageSize}', templated: true };
    const { document, asked } = documentOf({ _links: { 'plimsoll:sites': sites } });

    await document.follow('plimsoll:sites', { pageSize: 2, q: undefined });
    const wrong = document.follow('plimsoll:sites', { q: 'Shop' });

    await expect(wrong).rejects.toThrow(NotOffered);
    await expect(wrong).rejects.toThrow('/sites{?pageSize} takes no q; it takes pageSize.');
    expect(asked.map(({ url }) => url)).toEqual(['/sites?pageSize=2']);
  });

  it('has its forms done where it is, unless they name another place', async () => {
    const { document, asked } = documentOf({
      _links: { self: { href: '/sites?page=2' } },
      _templates: {
        'import-file': { method: 'POST', contentType: 'text/csv' },
        ask: { method: 'POST', target: '/ask' },
      },
    });

    await document.act('import-file', { from: '2026-10-01' }, { file: 'a' });
    await document.act('import-file', {}, { file: 'a' });
    await document.act('ask');

    expect(asked.map(({ url }) => url)).toEqual(['/sites?page=2&from=2026-10-01', '/sites?page=2', '/ask']);
  });
});

describe('A collection', () => {
  const page = (number: number, last: number) => ({
    _links: number < last ? { next: { href: `/pages?at=${String(number + 1)}` } } : {},
    _embedded: { items: [{ number }] },
  });
  const collection = (last: number) =>
    documentOf(page(1, last), ({ searchParams }) => page(Number(searchParams.get('at')), last)).document.all('items');

  it('is read to its end, in order', async () => {
    const numbers: unknown[] = [];
    for await (const { body } of collection(4)) numbers.push((body as { number: number }).number);

    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  it('holds no page that was read', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const read: WeakRef<object>[] = [];
    for await (const { body } of collection(8)) {
      read.push(new WeakRef(body));
      if (read.length < 8) continue;
      await new Promise((resolve) => setTimeout(resolve, 10));
      collect();
      expect(read.slice(1, 6).map((each) => each.deref())).toEqual(Array(5).fill(undefined));
    }
    expect(read).toHaveLength(8);
  });
});
