import { Counter } from './counter.js';
import { Exposition } from './exposition.js';
import { Histogram } from './histogram.js';

describe('The exposition', () => {
  const lines = async () => (await new Exposition().text()).split('\n');

  it('has each metric with its type and meaning, in text as Prometheus reads it', async () => {
    new Counter({ name: 'knots_total', help: 'Knots, "tied".', labels: ['kind'] }).count('a "bow\\line"\n');
    new Histogram({ name: 'tying_seconds', help: 'Tying.', bounds: [1] }).observe(2);

    const told = await lines();

    expect(told).toEqual(
      expect.arrayContaining([
        '# HELP knots_total Knots, "tied".',
        '# TYPE knots_total counter',
        String.raw`knots_total{kind="a \"bow\\line\"\n"} 1`,
        '# TYPE tying_seconds histogram',
        'tying_seconds_bucket{le="1"} 0',
        'tying_seconds_bucket{le="+Inf"} 1',
        'tying_seconds_sum 2',
        'tying_seconds_count 1',
      ]),
    );
  });

  it('has what Node tells of the process', async () => {
    const told = (await lines()).join('\n');

    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(told).toMatch(new RegExp(`^${name} [\\d.e-]+$`, 'm'));
  });
});
