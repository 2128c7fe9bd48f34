import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { KEY, StartedServer } from '../http/started-server.js';
import { DeferredImports, fileOf } from '../jobs/deferred-imports.js';
import { Receiver } from '../webhooks/receiver.js';
import { type Collected, Collector } from './collector.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const [SERVER, CLIENT] = [2, 3];

const copy = await testCopy(importedEdition);
const collector = await Collector.listening();
const receiver = new Receiver();
const server = await StartedServer.on(copy.config, {
  ...{ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '50', OTEL_SERVICE_NAME: 'shop-plimsoll' },
  WEBHOOK_ALLOW_PRIVATE: 'true',
});
const client = new DeferredImports(() => server.url);
afterAll(async () => {
  await server.kill();
  await receiver.close();
  collector.close();
  await copy.drop();
});

const isOf = (traceId: string) => (span: Collected) => span.traceId === traceId;

describe('A trace', () => {
  it('goes on from the caller through the request and its handler to the queries', async () => {
    await client.ask('/api/v1/features/grid?key=hunter2', { headers: { traceparent: `00-${TRACE}-${PARENT}-01` } });
    await client.ask('/api/v1/features/grid', { headers: { traceparent: `00-${TRACE}-${PARENT}-01` } });

    const request = await collector.span(
      ({ traceId, attributes }) => traceId === TRACE && attributes['http.response.status_code'] === 200,
    );
    expect(request).toMatchObject({
      ...{ service: 'shop-plimsoll', name: 'GET /api/v1/features/{featureId}', kind: SERVER, parentId: PARENT },
      attributes: {
        ...{ 'http.request.method': 'GET', 'http.route': '/api/v1/features/{featureId}' },
        'url.path': '/api/v1/features/grid',
      },
    });
    const handler = await collector.span(({ name, traceId }) => traceId === TRACE && name === 'GetFeature');
    expect(handler.parentId).toBe(request.spanId);
    const query = await collector.span(({ name, traceId }) => traceId === TRACE && name === 'prisma:client:operation');
    expect(collector.spans.filter(isOf(TRACE)).map(({ spanId }) => spanId)).toContain(query.parentId);
  });

  it('has what is answered from memory too', async () => {
    const again = '5bf92f3577b34da6a3ce929d0e0e4736';
    for (let time = 0; time < 2; time += 1)
      await client.ask('/api/v1/features/grid', { headers: { traceparent: `00-${again}-${PARENT}-01` } });

    const span = await collector.span(isOf(again));
    expect(span).toMatchObject({ name: 'GET /api/v1/features/{featureId}', kind: SERVER, parentId: PARENT });
  });

  it('is not recorded where the caller says so', async () => {
    const unsampled = '6bf92f3577b34da6a3ce929d0e0e4736';
    await client.ask('/api/v1/sites', { headers: { traceparent: `00-${unsampled}-${PARENT}-00` } });
    const last = '7bf92f3577b34da6a3ce929d0e0e4736';
    await client.ask('/api/v1/sites', { headers: { traceparent: `00-${last}-${PARENT}-01` } });

    await collector.span(isOf(last));
    expect(collector.spans.filter(isOf(unsampled))).toEqual([]);
  });

  it('links a job to the request that asked for it, and is told to a webhook', async () => {
    const { _links } = await client.ask('/api/v1');
    const secrets = { url: `${await receiver.open()}/whispered`, events: ['snapshot.imported'] };
    await client.ask(_links['plimsoll:webhooks'].href.replace(/\{.*/, ''), {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(secrets) },
    });
    const job = await client.import(await client.audience('Shop'), fileOf(10));
    expect(await client.ended(job)).toMatchObject({ state: 'succeeded' });

    const asked = await collector.span(
      ({ name, attributes }) => name.startsWith('POST') && attributes['http.response.status_code'] === 202,
    );
    const done = await collector.span(({ name }) => name === 'job import-snapshot');
    expect(done).toMatchObject({ parentId: '', links: [asked.traceId] });
    expect(done.traceId).not.toBe(asked.traceId);

    const delivery = await collector.span(({ name }) => name === 'deliver snapshot.imported');
    expect(delivery).toMatchObject({ kind: CLIENT, parentId: '', attributes: { 'http.response.status_code': 204 } });
    const [{ headers }] = receiver.received;
    expect(headers.traceparent).toBe(`00-${delivery.traceId}-${delivery.spanId}-01`);
  });

  it('holds nothing that lets someone in, and no looking for work', () => {
    const told = JSON.stringify(collector.spans);

    expect(told).not.toMatch(/hunter2|whispered|whsec_/);
    expect(told).not.toContain(KEY);
    const roots = collector.spans.filter(({ parentId, name }) => parentId === '' && name.startsWith('prisma'));
    expect(roots).toEqual([]);
  });
});
