import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { KEY, StartedServer } from './started-server.js';

const copy = await testCopy(importedEdition);
let server = await StartedServer.on(copy.config);
afterAll(async () => {
  await server.kill();
  await copy.drop();
});

describe('A batch whose server is killed', () => {
  it('is stored whole with its answer, or not at all, and done once when it is sent again', async () => {
    const audiences = hrefOf((await ask(server, 'GET', '/api')).body, 'plimsoll:audiences');
    const batch = hrefOf((await ask(server, 'GET', audiences)).body, 'plimsoll:batch');
    const send = (key: string) => ask(server, 'POST', batch, FORM, { 'idempotency-key': key });
    const count = async () => (await ask(server, 'GET', `${audiences}?count=true&pageSize=1`)).body.total ?? 0;
    let took = await timed(() => send('unharmed'));

    let stored = 0;
    for (const share of [0.3, 0.6, 0.8, 0.95, 1.1, Infinity]) {
      const before = await count();
      const key = `killed-at-${String(share)}`;

      const lost = send(key).catch(() => undefined);
      await (share === Infinity ? lost : pause(took * share));
      await server.kill();
      await lost;
      server = await StartedServer.on(copy.config);
      stored = (await count()) - before;
      const again = { headers: {} as Answer['headers'] };
      const tookAgain = await timed(async () => Object.assign(again, await send(key)));

      expect([stored, again.headers['idempotency-replayed']]).toEqual(stored > 0 ? [SIZE, 'true'] : [0, undefined]);
      expect((await count()) - before).toBe(SIZE);
      if (stored === 0) took = tookAgain;
    }

    expect(stored).toBe(SIZE);
  }, 300_000);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const SIZE = 1_000;
const FORM = {
  operations: Array.from({ length: SIZE }, (_, index) => ({
    op: 'create',
    body: { name: `Audience ${String(index)}` },
  })),
};

interface Document {
  readonly total?: number;
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
}
interface Answer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Document;
}

const hrefOf = ({ _links }: Document, rel: string): string => _links[rel].href.replace(/\{.*/, '');

/** On a connection of its own: one that the kill cut must not be used again. */
function ask(
  { url }: StartedServer,
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const json = body && Buffer.from(JSON.stringify(body));
  const asking = request(url + path, {
    method,
    agent: new Agent(),
    headers: { authorization: `Bearer ${KEY}`, ...(json && { 'content-type': 'application/json' }), ...headers },
  });
  asking.on('error', reject).on('response', (response) => {
    const chunks: Buffer[] = [];
    response
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('error', reject)
      .on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: JSON.parse(Buffer.concat(chunks).toString()) as Document,
        }),
      );
  });
  asking.end(json);
  return promise;
}
