import { Misunderstood, Refused, Unreachable, UnusableKey } from './problem.js';
import { Session } from './session.js';

const PROBLEM = { type: '/problems/busy', title: 'Busy', status: 503 };
const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', ...headers } });

/** A service that gives these answers, one after the other. */
const answering = (...answers: readonly Response[]) => {
  const asked: { url: string; headers: Headers }[] = [];
  const fetch = (url: URL, { headers }: RequestInit) => {
    asked.push({ url: String(url), headers: new Headers(headers) });
    return Promise.resolve(answers[asked.length - 1]);
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
};

describe('A session', () => {
  it('gives the key to its own service, and to nobody where a link leads away', async () => {
    const { asked, fetch } = answering(json(200, {}), json(200, {}));
    const session = new Session({ url: 'https://plimsoll.example', key: 'plk_1', fetch });

    await session.send('/api');
    await session.send('https://elsewhere.example/api');

    expect(asked.map(({ url, headers }) => [url, headers.get('authorization')])).toEqual([
      ['https://plimsoll.example/api', 'Bearer plk_1'],
      ['https://elsewhere.example/api', null],
    ]);
  });

  it('gives it to nobody beside the path that the service is served below', async () => {
    const { asked, fetch } = answering(json(200, {}), json(200, {}), json(200, {}));
    const session = new Session({ url: 'https://example.org/plimsoll/', key: 'plk_1', fetch });

    for (const href of ['/plimsoll/api', '/plimsoll-too/api', '/plimsoll/%2e./other']) await session.send(href);

    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer plk_1', null, null]);
  });

  it.each([
    ['https://plimsoll.example', '/api'],
    ['https://example.org/plimsoll/', '/plimsoll/api'],
  ])('begins below %s at %s', (url, entry) => {
    expect(new Session({ url }).entry).toBe(entry);
  });

  it('asks again, after the time that it is told, what was refused for now', async () => {
    const { asked, fetch } = answering(json(503, PROBLEM, { 'retry-after': '0' }), json(200, { good: true }));

    const response = await new Session({ url: 'https://plimsoll.example', fetch }).send('/api');

    expect(await response.json()).toEqual({ good: true });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['what is refused for good', json(422, { ...PROBLEM, status: 422 }, { 'retry-after': '0' })],
    ['where it would wait too long', json(503, PROBLEM, { 'retry-after': '61' })],
    ['where nobody says when', json(503, PROBLEM)],
  ])('does not ask again: %s', async (_why, answer) => {
    const { asked, fetch } = answering(answer);

    await expect(new Session({ url: 'https://plimsoll.example', fetch }).send('/api')).rejects.toThrow(Refused);
    expect(asked).toHaveLength(1);
  });

  it('asks no oftener than it may', async () => {
    const busy = () => json(503, PROBLEM, { 'retry-after': '0' });
    const { asked, fetch } = answering(busy(), busy(), busy());

    const sent = new Session({ url: 'https://plimsoll.example', fetch, retries: 2 }).send('/api');

    await expect(sent).rejects.toMatchObject({ status: 503, retryAfter: 0 });
    expect(asked).toHaveLength(3);
  });

  it('tells what is no problem document as what it is', async () => {
    const { fetch } = answering(new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));

    const sent = new Session({ url: 'https://plimsoll.example', fetch }).send('/api');

    await expect(sent).rejects.toMatchObject({ problem: { type: 'about:blank', title: 'Bad Gateway', status: 502 } });
  });

  it.each(['{"type": "/problems/torn"', '[]', ''])(
    'tells a problem document that is none by its status: %j',
    async (text) => {
      const headers = { 'content-type': 'application/problem+json' };
      const { fetch } = answering(new Response(text, { status: 500, statusText: 'Server Error', headers }));

      const sent = new Session({ url: 'https://plimsoll.example', fetch }).send('/api');

      await expect(sent).rejects.toMatchObject({
        code: 'about:blank',
        problem: { title: 'Server Error', status: 500 },
      });
    },
  );

  it('tells a refusal that breaks off by its status', async () => {
    const { fetch } = answering(new Response(brokenOff(), { status: 502, statusText: 'Bad Gateway' }));

    const sent = new Session({ url: 'https://plimsoll.example', fetch }).send('/api');

    await expect(sent).rejects.toMatchObject({ status: 502 });
  });

  it.each(['plk_1\nplk_2', 'plk_1…', 'plk 1'])('takes no key that is none, and does not repeat it: %j', (key) => {
    const made = () => new Session({ url: 'https://plimsoll.example', key });

    expect(made).toThrow(UnusableKey);
    expect(made).not.toThrow(/plk/);
  });

  it('takes a key with the line break that ends a file', async () => {
    const { asked, fetch } = answering(json(200, {}));

    await new Session({ url: 'https://plimsoll.example', key: 'plk_1\n', fetch }).send('/api');

    expect(asked[0]?.headers.get('authorization')).toBe('Bearer plk_1');
  });

  it.each(['<h1>Sign in</h1>', '[]', 'null', '"a"'])(
    'reads no document where Plimsoll does not answer: %j',
    async (text) => {
      const session = new Session({ url: 'https://plimsoll.example' });

      await expect(session.documentOf(new Response(text))).rejects.toThrow(Misunderstood);
    },
  );

  it('is told of an answer that breaks off as of none', async () => {
    const session = new Session({ url: 'https://plimsoll.example' });

    await expect(session.documentOf(new Response(brokenOff()))).rejects.toThrow(Unreachable);
    await expect(session.textOf(new Response(brokenOff()))).rejects.toThrow(Unreachable);
  });
});

/** What comes of a body whose connection is cut. */
const brokenOff = () => new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
