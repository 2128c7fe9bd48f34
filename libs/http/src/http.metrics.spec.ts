import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Exposition, recordTracesBy } from '#libs/observability';
import { Limits, MemoryCounts } from '#libs/limits';
import request from 'supertest';
import { roomyLimits } from '../../limits/src/testing/roomy-limits.js';
import { aboard, BOAT, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';

const app = await serving(HarbourModule, aboard, {
  limits: new Limits({ ...roomyLimits, default: { q: 11, w: 600 } }, new MemoryCounts()),
});
await app.listen(0, '127.0.0.1');
afterAll(() => app.close());

const http = request(app.getHttpServer());
const get = (path: string) =>
  http
    .get(path)
    .set('Authorization', 'Bearer captain')
    .ok(() => true);
const told = async (name: string): Promise<string[]> =>
  (await new Exposition().text()).split('\n').filter((line) => line.startsWith(name));

/** Hits and misses. */
const answers = async (): Promise<number[]> =>
  (await told('plimsoll_cache_requests_total{cache="answers"')).map((line) => Number(line.split(' ').at(-1)));

describe('Requests', () => {
  it('are counted by templates alone, whether the framework answers or the memory', async () => {
    await get('/api/v1/boats');
    await get('/api/v1/boats?limit=1');
    await get('/api/v1/boats');
    await get(`/api/v1/boats/${BOAT}`);
    await get('/api/v1/nowhere/secret');
    await http
      .trace('/api/v1/boats')
      .set('Authorization', 'Bearer captain')
      .ok(() => true);

    const counts = await told('plimsoll_http_request_duration_seconds_count');

    expect(counts).toEqual(
      expect.arrayContaining([
        'plimsoll_http_request_duration_seconds_count{method="GET",route="/api/v1/boats",status="200"} 3',
        'plimsoll_http_request_duration_seconds_count{method="GET",route="/api/v1/boats/{boatId}",status="200"} 1',
        'plimsoll_http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 1',
      ]),
    );
    expect(counts.filter((line) => line.includes('method="OTHER"'))).toHaveLength(1);
    expect(counts.join('')).not.toMatch(/secret|limit|TRACE/);
  });

  it('are counted once each as found or missed in memory, where they may be answered from there', async () => {
    const since = await answers();
    await get('/api/v1/boats?limit=2');
    await get('/api/v1/boats?limit=2');
    await get(`/api/v1/boats/${BOAT}`);
    await get('/api/v1/nowhere');

    expect((await answers()).map((count, at) => count - since[at])).toEqual([1, 1]);
  });

  it('are under way until they are answered', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const server: Server = app.getHttpServer();
    const asked = once(server, 'request');
    const head =
      'POST /api/v1/boats HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer captain\r\nContent-Type: application/json\r\n';
    const socket = connect((server.address() as AddressInfo).port).on('close', resolve);
    socket.write(`${head}Content-Length: 9\r\n\r\n{`);
    await asked;
    expect(await told('plimsoll_http_requests_in_flight')).toEqual(['plimsoll_http_requests_in_flight 1']);

    socket.destroy();
    await promise;
    await pause(50);
    expect(await told('plimsoll_http_requests_in_flight')).toEqual(['plimsoll_http_requests_in_flight 0']);
    expect(await told('plimsoll_http_request_duration_seconds_count{method="POST"')).toEqual([
      'plimsoll_http_request_duration_seconds_count{method="POST",route="/api/v1/boats",status="499"} 1',
    ]);
  });

  it('are counted where a limit refuses them, by its name, and are one span each', async () => {
    const spans: string[] = [];
    const span = (name: string) => ({
      ids: { trace_id: '1', span_id: '1' },
      ...{ traceparent: '', set: () => undefined, rename: () => undefined },
      run: <Result>(work: () => Result) => work(),
      end: () => void spans.push(`${name} ends`),
    });
    const begin = (name: string) => {
      spans.push(`${name} begins`);
      return span(name);
    };
    recordTracesBy({ begin, current: () => undefined, stop: () => Promise.resolve() });
    const { status } = await get('/api/v1/boats');
    recordTracesBy(undefined);

    expect([status, spans]).toEqual([429, ['HTTP begins', 'HTTP ends']]);
    expect(await told('plimsoll_rate_limit_refusals_total')).toEqual([
      'plimsoll_rate_limit_refusals_total{limit="default"} 1',
    ]);
  });
});
