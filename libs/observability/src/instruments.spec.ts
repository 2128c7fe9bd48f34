import { Counter } from './counter.js';
import { Gauge } from './gauge.js';
import { Histogram } from './histogram.js';

describe('A counter', () => {
  const sent = new Counter({ name: 'sent_total', help: 'Sent.', labels: ['to'] });

  it('counts by the values of its labels, and adds what is counted elsewhere', async () => {
    sent.count('port');
    sent.count('port');
    const leave = sent.from(() => [{ of: ['sea'], value: 7 }]);

    expect(await sent.samples()).toEqual([
      { labels: { to: 'port' }, value: 2 },
      { labels: { to: 'sea' }, value: 7 },
    ]);
    leave();
    expect(await sent.samples()).toHaveLength(1);
  });

  it('has a name that no other has', () => {
    expect(() => new Gauge({ name: 'sent_total', help: '' })).toThrow('sent_total is declared twice.');
  });
});

describe('A gauge', () => {
  const depth = new Gauge({ name: 'depth_metres', help: 'Depth.' });

  it('tells what can be read, and nothing of what fails or takes too long', async () => {
    depth.from(() => Promise.reject(new Error('The database is away.')));
    depth.from(() => {
      throw new Error('It is not there.');
    });
    depth.from(() => new Promise(() => undefined));
    depth.from(() => [{ of: [], value: 3 }]);

    expect(await depth.samples()).toEqual([{ labels: {}, value: 3 }]);
  });
});

describe('A histogram', () => {
  const waits = new Histogram({ name: 'wait_seconds', help: 'Waits.', labels: ['kind', 'outcome'], bounds: [0.1, 1] });
  const figures = async (kind: string) =>
    (await waits.samples())
      .filter(({ labels }) => labels.kind === kind)
      .map(({ metricName, labels, value }) => [metricName?.replace('wait_seconds', ''), labels.le, value]);

  it('counts what took at most as long as each of its bounds', async () => {
    for (const seconds of [0.1, 0.1, 0.5, 3]) waits.observe(seconds, 'tide', 'ok');

    expect(await figures('tide')).toEqual([
      ['_bucket', 0.1, 2],
      ['_bucket', 1, 3],
      ['_bucket', '+Inf', 4],
      ['_sum', undefined, expect.closeTo(3.7)],
      ['_count', undefined, 4],
    ]);
  });

  it('measures work, however it ends', async () => {
    await expect(waits.timing(['lock'], () => Promise.resolve('open'))).resolves.toBe('open');
    await expect(waits.timing(['lock'], () => Promise.reject(new Error('stuck')))).rejects.toThrow('stuck');

    const ends = (await waits.samples()).filter(({ metricName }) => metricName === 'wait_seconds_count');
    expect(
      ends.filter(({ labels }) => labels.kind === 'lock').map(({ labels, value }) => [labels.outcome, value]),
    ).toEqual([
      ['ok', 1],
      ['error', 1],
    ]);
  });
});
