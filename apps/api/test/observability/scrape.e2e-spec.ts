import { Dependencies, Instrument } from '#libs/observability';
import { Monitoring } from '#libs/process';
import { metricsOf } from '../../../../tools/docs/metrics.js';
import { writtenIn } from '../../../../tools/docs/operations.js';
import { Page } from '../../../../tools/docs/page.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const monitoring = await Monitoring.open({ host: '127.0.0.1', port: 0 }, { version: '0.1.0', commit: undefined });
monitoring.begin(api.app.get(Dependencies));
afterAll(() => monitoring.close());

const scrape = async (): Promise<string> => (await fetch(`${monitoring.url ?? ''}/metrics`)).text();

describe('A scrape of a process that answers', () => {
  it('tells what is documented, and what is told is documented', () => {
    expect(writtenIn(Page.read('docs/reference/metrics.md').text, 'metrics')).toBe(metricsOf(Instrument.all()));
  });

  it('tells of requests, handlers, queries, caches, the pool, the queues and the edition', async () => {
    await api.admin.get('/api/v1/features/grid').expect(200);
    await api.admin.get('/api/v1/features/grid').expect(200);

    const told = await scrape();

    const expected = [
      /^plimsoll_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/features\/\{featureId\}",status="200"\} 2$/m,
      /^plimsoll_handler_duration_seconds_count\{kind="query",handler="GetFeature",outcome="ok"\} [1-9]/m,
      /^plimsoll_database_query_duration_seconds_count\{statement="select",outcome="ok"\} [1-9]/m,
      /^plimsoll_cache_requests_total\{cache="answers",result="hit"\} [1-9]/m,
      /^plimsoll_database_connections_max\{pool="primary"\} [1-9]/m,
      /^plimsoll_jobs\{state="queued"\} 0$/m,
      /^plimsoll_webhook_deliveries_waiting\{state="due"\} 0$/m,
      /^plimsoll_outbox_events_waiting \d+$/m,
      /^plimsoll_edition_info\{edition="[^"]+",bcd="\d+[.][\d.]+",web_features="\d+[.][\d.]+"\} 1$/m,
      /^plimsoll_dependency_up\{dependency="event-feed"\} 1$/m,
    ];
    expect(expected.filter((line) => !line.test(told))).toEqual([]);
  });

  it('holds no id and no secret', async () => {
    const site = await api.admin.get('/api/v1/sites/0199f0c2-8a4a-7c1d-9e2f-3a4b5c6d7e8f?key=hunter2').ok(() => true);
    expect(site.status).toBeGreaterThanOrEqual(400);

    const told = (await scrape()).replace(/^plimsoll_edition_info.*$/m, '');

    expect(told).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-|hunter2/);
    expect(told).not.toContain(api.admin.key);
  });

  it('is told to operators alone', async () => {
    await api.http.get('/metrics').expect(404);
    await api.admin.get('/metrics').expect(404);
  });
});
