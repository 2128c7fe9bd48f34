import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { startApi } from '../start-api.js';
import { head, LAST, problemIn, RawLine, type Told } from './raw.js';

const api = await startApi();
const server = api.app.getHttpServer() as unknown as Record<string, number>;
Object.assign(server, { headersTimeout: 1_500, requestTimeout: 2_500, connectionsCheckingInterval: 100 });
const line = await RawLine.to(api.app);

const HOST = 'Host: plimsoll.example';
const KEY = `Authorization: Bearer ${api.admin.key}`;
const JSON_BODY = 'Content-Type: application/json';
const POST = ['POST /api/v1/audiences HTTP/1.1', HOST, KEY, JSON_BODY];
const SHOP = '{"name":"Smuggled"}';
const count = async (): Promise<number> =>
  (await api.admin.get('/api/v1/audiences?count=true&pageSize=1')).body.total as number;

/** One refusal as a problem document, and then nothing: what follows is not read as another request. */
function expectRefusal(told: Told, status = 400): void {
  expect([told.statuses, told.isClosed]).toEqual([[status], true]);
  expect(problemIn(told)).toMatchObject({ status, type: expect.stringMatching(/^\/problems\//) });
  expect(told.text).toMatch(/^x-content-type-options: nosniff\r$/m);
  expect(told.text).toMatch(/^ratelimit: "default";r=\d+;t=\d+\r$/m);
  expect(told.text).not.toMatch(/^(server|x-powered-by):/im);
}

describe('Two readings of where a request ends', () => {
  const hidden = head('GET /api/v1/sites HTTP/1.1', HOST, KEY);

  it.each([
    ['Content-Length and Transfer-Encoding', ['Content-Length: 4', 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`],
    ['two different Content-Lengths', ['Content-Length: 19', 'Content-Length: 4'], SHOP + hidden],
    ['two equal Content-Lengths', ['Content-Length: 19', 'Content-Length: 19'], SHOP + hidden],
    ['a list of Content-Lengths', ['Content-Length: 19, 19'], SHOP + hidden],
    ['a signed Content-Length', ['Content-Length: +19'], SHOP + hidden],
    ['a negative Content-Length', ['Content-Length: -1'], SHOP + hidden],
    ['a hexadecimal Content-Length', ['Content-Length: 0x13'], SHOP + hidden],
    ['a Content-Length beyond 2^64', ['Content-Length: 18446744073709551635'], SHOP + hidden],
    ['chunked twice', ['Transfer-Encoding: chunked, chunked'], `0\r\n\r\n${hidden}`],
    ['chunked, and not at last', ['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${hidden}`],
    ['a coding beside chunked that nobody knows', ['Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden}`],
    ['a tab before the colon', ['Transfer-Encoding\t: chunked'], `0\r\n\r\n${hidden}`],
    ['a space before the colon', ['Content-Length : 19'], SHOP + hidden],
    ['a folded header', ['Transfer-Encoding:\r\n chunked'], `0\r\n\r\n${hidden}`],
    ['a line that ends in LF alone', ['X: 1\nTransfer-Encoding: chunked'], `0\r\n\r\n${hidden}`],
    ['a header without a name', [': 1', 'Content-Length: 19'], SHOP + hidden],
    ['NUL in a header', ['X: a\0b', 'Content-Length: 19'], SHOP + hidden],
    ['CR in a header', ['X: a\rTransfer-Encoding: chunked', 'Content-Length: 19'], SHOP + hidden],
  ])('are not taken of %s', async (_, lines, body) => {
    const before = await count();

    const told = await line.send(head(...POST, ...lines) + body);

    expectRefusal(told);
    expect(await count()).toBe(before);
  });

  it.each([
    ['a size that is no number', 'zz\r\n'],
    ['a negative size', '-1\r\n'],
    ['a size beyond 2^64', 'fffffffffffffffff\r\n'],
    ['more bytes than its size', `5\r\n${SHOP}\r\n0\r\n\r\n`],
    ['a size that ends in LF alone', `13\n${SHOP}\n0\n\n`],
  ])('are not taken of a chunk with %s', async (_, chunks) => {
    const before = await count();

    const told = await line.send(head(...POST, 'Transfer-Encoding: chunked') + chunks);

    expect(told.statuses.every((status) => status === 400)).toBe(true);
    expect(told.statuses.length).toBeLessThanOrEqual(1);
    expect(told.isClosed).toBe(true);
    expect(await count()).toBe(before);
  });

  it('are not needed of a chunked body, whose trailers are nobody’s headers', async () => {
    const trailers = head('Authorization: Bearer other', 'Host: evil.example');
    const chunk = `${SHOP.length.toString(16)};name="a"\r\n${SHOP}\r\n0\r\n${trailers}`;

    const { statuses } = await line.send(head(...POST, LAST, 'Transfer-Encoding: chunked') + chunk);

    expect(statuses).toEqual([201]);
  });
});

describe('A Content-Length that lies', () => {
  it('cuts what is longer: the rest is no request, and nothing is written', async () => {
    const before = await count();

    const told = await line.send(head(...POST, 'Content-Length: 8') + SHOP);

    expect([[...new Set(told.statuses)], told.isClosed]).toEqual([[400], true]);
    expect(await count()).toBe(before);
  });

  it('is waited for only so long where it promises more than comes', async () => {
    const told = await line.send(head(...POST, 'Content-Length: 1000') + SHOP, { silence: 20_000 });

    expect(told.isClosed).toBe(true);
    expect(told.statuses).toEqual([408]);
    expect(told.after).toBeLessThan(15_000);
  });

  it('of a GET is not waited for, and what follows is not read as its own request', async () => {
    const told = await line.send(`${head('GET /health/live HTTP/1.1', HOST, 'Content-Length: 5')}GET /`, {
      silence: 20_000,
    });

    expect(told.statuses[0]).toBe(200);
    expect(told.statuses).toHaveLength(1);
  });
});

describe('A client that dawdles', () => {
  it('over its headers is cut, a byte now and then notwithstanding', async () => {
    const drops = ['GET / HTTP/1.1\r\n', ...Array.from({ length: 200 }, (_, at) => `X-${String(at)}: 1\r\n`)];

    const told = await line.send(drops, { pause: 50, silence: 20_000 });

    expectRefusal(told, 408);
    expect(told.after).toBeLessThan(15_000);
  });

  it('over its body is cut', async () => {
    const drops = [head(...POST, 'Content-Length: 200'), ...Array.from({ length: 200 }, () => ' ')];

    const told = await line.send(drops, { pause: 50, silence: 20_000 });

    expect([told.statuses, told.isClosed]).toEqual([[408], true]);
  });

  it('does not keep others from being answered, a hundred of them at once', async () => {
    const dawdling = Array.from({ length: 100 }, () => line.send('GET / HTTP/1.1\r\n', { silence: 20_000 }));

    const { statuses } = await line.send(head('GET /health/live HTTP/1.1', HOST, LAST));

    expect(statuses).toEqual([200]);
    expect((await Promise.all(dawdling)).every(({ isClosed }) => isClosed)).toBe(true);
  });
});

describe('What is no HTTP/1.1', () => {
  it.each([
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/3.0', head('GET /api HTTP/3.0', HOST)],
    ['a TLS handshake', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a line that is no request', 'HELO plimsoll\r\n\r\n'],
    ['a method that nobody knows', head('HACK /api HTTP/1.1', HOST)],
    ['a method in small letters', head('get /api HTTP/1.1', HOST)],
    ['a space in the path', head('GET /a b HTTP/1.1', HOST)],
    ['NUL in the path', head('GET /a\0b HTTP/1.1', HOST)],
    ['no Host', head('GET /api HTTP/1.1')],
  ])('is refused and cut: %s', async (_, bytes) => {
    const told = await line.send(bytes);

    expect([told.statuses, told.isClosed]).toEqual([[400], true]);
    expect(problemIn(told)).toMatchObject({ type: '/problems/malformed-request' });
  });

  it.each([
    ['no Host', head('GET /api HTTP/1.1')],
    ['a line that is no request', 'HELO plimsoll\r\n\r\n'],
  ])(
    'is let go of although its sender keeps the line: %s',
    async (_, bytes) => {
      const server = api.app.getHttpServer();
      const open = (): Promise<number> =>
        new Promise((resolve, reject) =>
          server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
        );
      const before = await open();
      const keeper = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true });
      keeper.on('error', () => undefined).write(bytes);
      await once(keeper.resume(), 'end');

      while ((await open()) > before) await new Promise((resolve) => setTimeout(resolve, 50));

      keeper.destroy();
    },
    15_000,
  );

  it('is answered as HTTP/1.1 has it and cut where it is HTTP/0.9, without what that would pass for', async () => {
    const { text, isClosed, statuses } = await line.send('GET /api/v1/sites\r\nHost: a\r\n\r\n');

    expect([statuses.filter((status) => status < 400), isClosed]).toEqual([[], true]);
    expect(text).toMatch(/^HTTP\/1\.1 4/);
  });

  it('is refused as too large where its headers have no end', async () => {
    expectRefusal(await line.send(head('GET /api HTTP/1.1', HOST, `X: ${'x'.repeat(20_000)}`)), 431);
  });

  it('is refused as too large where its address has no end', async () => {
    expectRefusal(await line.send(head(`GET /api?${'x'.repeat(20_000)} HTTP/1.1`, HOST)), 431);
  });
});

describe('A method', () => {
  it('TRACE is not taken: no header is echoed', async () => {
    const told = await line.send(head('TRACE /api/v1/sites HTTP/1.1', HOST, KEY, LAST, 'Cookie: secret=1'));

    expect(told.statuses).toEqual([405]);
    expect(told.text).not.toMatch(/secret|plk_/);
  });

  it('CONNECT leads nowhere', async () => {
    const told = await line.send(head('CONNECT evil.example:443 HTTP/1.1', 'Host: evil.example:443'));

    expect([told.statuses.filter((status) => status < 400), told.isClosed]).toEqual([[], true]);
  });

  it('is the one of the request line, whatever a header or parameter would have it be', async () => {
    const before = await count();
    const override = ['X-HTTP-Method-Override: DELETE', 'X-HTTP-Method: DELETE', 'X-Method-Override: DELETE'];
    const { body: made } = await api.admin.post('/api/v1/audiences').send({ name: 'Kept' });

    const told = await line.send(head(`GET ${String(made._links.self.href)} HTTP/1.1`, HOST, KEY, LAST, ...override));

    expect(told.statuses).toEqual([200]);
    expect(await count()).toBe(before + 1);
  });
});

describe('Expect', () => {
  it('100-continue is heard, and what may not be sent is refused before it comes', async () => {
    const told = await line.send(head(...POST, LAST, 'Content-Length: 99999999999', 'Expect: 100-continue'));

    expect(told.statuses.at(-1)).toBe(413);
    expect(
      (
        await line.send(
          head('POST /api/v1/audiences HTTP/1.1', HOST, LAST, JSON_BODY, 'Content-Length: 19', 'Expect: 100-continue'),
        )
      ).statuses.at(-1),
    ).toBe(401);
  });

  it('anything else is 417, or not heeded, and writes nothing without a body', async () => {
    const before = await count();

    const told = await line.send(head(...POST, LAST, 'Content-Length: 19', 'Expect: the-unexpected'));

    expect(told.statuses.every((status) => status >= 400)).toBe(true);
    expect(await count()).toBe(before);
  });
});

describe('An upgrade', () => {
  it.each(['websocket', 'h2c', 'TLS/1.0'])('to %s is not made', async (protocol) => {
    const told = await line.send(
      head(
        'GET /health/live HTTP/1.1',
        HOST,
        `Upgrade: ${protocol}`,
        'Connection: Upgrade, close',
        'HTTP2-Settings: AAMAAABk',
      ),
    );

    expect(told.statuses).toEqual([200]);
  });
});

describe('Requests sent on before the answers came', () => {
  it('are answered in their order, each by itself', async () => {
    const one = (path: string, ...lines: string[]) => head(`GET ${path} HTTP/1.1`, HOST, ...lines);

    const { statuses } = await line.send(
      one('/health/live') + one('/api/v1/sites') + one('/nothing') + one('/version', LAST),
    );

    expect(statuses).toEqual([200, 401, 404, 200]);
  });
});
