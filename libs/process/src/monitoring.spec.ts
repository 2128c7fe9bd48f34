import { PerformanceObserver } from 'node:perf_hooks';
import { jest } from '@jest/globals';
import { Dependencies } from '#libs/observability';
import { CannotListen } from './port.js';
import { Monitoring } from './monitoring.js';

const BUILD = { version: '1.2.3', commit: 'abcdef0' };
const HERE = { host: '127.0.0.1', port: 0 };
const up = { name: 'database', reach: () => Promise.resolve() };
const down = { name: 'redis', reach: () => Promise.reject(new Error('away')) };

describe('Monitoring', () => {
  let monitoring: Monitoring;
  beforeEach(async () => {
    monitoring = await Monitoring.open(HERE, BUILD);
  });
  afterEach(() => monitoring.close());

  const ask = (path: string, method = 'GET') => fetch(`${monitoring.url ?? ''}${path}`, { method });
  const statusOf = async (path: string) => (await ask(path)).status;

  it('lives at once, and is ready between the moment all is there and the moment it is to end', async () => {
    const states = async () => [await statusOf('/health/live'), await statusOf('/health/ready')];

    expect(await states()).toEqual([200, 503]);
    monitoring.begin(new Dependencies([up]));
    expect(await states()).toEqual([200, 200]);
    monitoring.end();
    expect(await states()).toEqual([200, 503]);
  });

  it('says what is down, and is ready without what can be done without', async () => {
    monitoring.begin(new Dependencies([up, { ...down, isDispensable: true }]));

    const answer = await ask('/health');

    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/health+json']);
    expect(await answer.json()).toMatchObject({
      ...{ status: 'warn', version: '1.2.3' },
      checks: { database: [{ status: 'pass' }], redis: [{ status: 'warn' }] },
    });
  });

  it('tells metrics: what was built, and what answers', async () => {
    monitoring.begin(new Dependencies([up, down]));

    const answer = await ask('/metrics');

    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect((await answer.text()).split('\n')).toEqual(
      expect.arrayContaining([
        'plimsoll_build_info{version="1.2.3",commit="abcdef0"} 1',
        'plimsoll_dependency_up{dependency="database"} 1',
        'plimsoll_dependency_up{dependency="redis"} 0',
      ]),
    );
  });

  it('answers nothing else, and to nobody who wants more than to read', async () => {
    expect(await statusOf('/api')).toBe(404);
    expect(await statusOf('/metrics/..%2f')).toBe(404);
    expect((await ask('/metrics', 'POST')).status).toBe(405);
    const head = await ask('/health/live', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('refuses a port that somebody has, by the name of its variable', async () => {
    const port = Number(new URL(monitoring.url ?? '').port);

    const opening = Monitoring.open({ ...HERE, port }, BUILD);

    await expect(opening).rejects.toThrow(CannotListen);
    await expect(opening).rejects.toThrow(`Port ${String(port)} is in use. Choose another: METRICS_PORT=`);
  });

  it('listens nowhere without a port', async () => {
    const silent = await Monitoring.open({ host: '127.0.0.1' }, BUILD);

    expect(silent.url).toBeUndefined();
    await silent.close();
  });

  it('has nothing measured of Node without a port', async () => {
    const observing = jest.spyOn(PerformanceObserver.prototype, 'observe');

    await (await Monitoring.open({ host: '127.0.0.1' }, BUILD)).close();
    expect(observing).not.toHaveBeenCalled();
    await (await Monitoring.open(HERE, BUILD)).close();
    expect(observing).toHaveBeenCalled();

    observing.mockRestore();
  });

  it('has let go of its port once it is closed', async () => {
    const port = Number(new URL(monitoring.url ?? '').port);
    await ask('/health/live'); // its connection is kept
    const closed = jest.fn();
    const closing = monitoring.close().then(closed);
    await Promise.resolve();

    expect(closed).not.toHaveBeenCalled();
    await closing;
    await (await Monitoring.open({ ...HERE, port }, BUILD)).close();
  });
});
