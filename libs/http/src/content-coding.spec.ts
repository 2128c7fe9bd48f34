import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { get, type IncomingHttpHeaders } from 'node:http';
import request from 'supertest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AnswerMemory } from './answer-memory.js';
import { codingFor } from './content-coding.js';
import { aboard, BOAT, harbour, HarbourModule, rose } from './testing/harbour.js';
import { serving } from './testing/serving.js';

describe('The coding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity, br;q=0.5', undefined],
    ['identity', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('is, for %s, %s', (header, coding) => {
    expect([codingFor(header), codingFor(header)]).toEqual([coding, coding]);
  });
});

describe('An answer that is packed', () => {
  let app: NestFastifyApplication;
  const memory = new AnswerMemory();
  const boats = '/api/v1/boats';
  /** As it comes over the wire, unopened. */
  const read = (coding: string, { method = 'GET', path = boats, ...more }: Record<string, string> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const headers = { authorization: 'Bearer captain', 'accept-encoding': coding, ...more };
      const asking = get(`${origin}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
        });
      });
      asking.on('error', reject);
    });
  let origin: string;

  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { memory });
    await app.listen(0, '127.0.0.1');
    origin = await app.getUrl();
  });
  beforeEach(() => {
    harbour.boat = { ...rose(), name: 'Rose '.repeat(400) };
    harbour.reads = 0;
    memory.forget('harbour');
  });
  afterAll(() => app.close());

  it('says the same in every coding, by a strong tag of its own for each, and once more from memory', async () => {
    const plain = await read('identity');

    for (const time of ['made', 'remembered']) {
      const [gzip, brotli] = [await read('gzip'), await read('br')];

      const packed = [gzip, brotli].map(({ headers, body }) => [headers['content-encoding'], body.length]);
      expect({ time, packed }).toEqual({
        time,
        packed: [
          ['gzip', Number(gzip.headers['content-length'])],
          ['br', Number(brotli.headers['content-length'])],
        ],
      });
      expect([gunzipSync(gzip.body), brotliDecompressSync(brotli.body)]).toEqual([plain.body, plain.body]);
      expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    }
    expect(harbour.reads).toBe(3);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers.vary).toBe('Accept, Authorization, Accept-Encoding');
  });

  it('is unchanged for whoever has it, in whichever coding', async () => {
    const { headers } = await read('gzip');

    for (const coding of ['gzip', 'br', 'identity']) {
      const answer = await read(coding, { 'if-none-match': String(headers.etag) });
      expect(answer.status).toBe(304);
      expect(answer.headers).not.toHaveProperty('content-encoding');
    }
  });

  it('has the same headers for HEAD', async () => {
    const whole = await read('gzip');
    memory.forget('harbour');
    const head = await read('gzip', { method: 'HEAD' });

    for (const name of ['etag', 'content-encoding', 'content-length', 'vary'])
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
  });

  it('can be changed by the tag that came with it', async () => {
    const boat = `${boats}/${BOAT}`;
    const { headers } = await read('br', { path: boat });

    expect(headers.etag).toMatch(/^"1\.\w+-.{16}-br"$/);
    await request(app.getHttpServer())
      .put(boat)
      .set({ authorization: 'Bearer captain', 'if-match': String(headers.etag) })
      .send({ name: 'Lily' })
      .expect(200);
  });

  it('is left as it is when it is small', async () => {
    harbour.boat = rose();
    const { headers } = await read('br');

    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers.vary).toBe('Accept, Authorization');
  });
});

interface Answer {
  readonly status?: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
