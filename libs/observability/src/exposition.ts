import { collectDefaultMetrics, type Metric, Registry } from 'prom-client';
import { Instrument } from './instrument.js';

/** All that this process measures, and what Node tells of it, in Prometheus' text format. */
export class Exposition {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;
  readonly #node = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.#node });
  }

  async text(): Promise<string> {
    const own = new Registry();
    for (const instrument of Instrument.all()) own.registerMetric(asMetric(instrument));
    return [await own.metrics(), await this.#node.metrics()].join('\n');
  }
}

/** As prom-client reads its own. */
function asMetric(instrument: Instrument): Metric {
  const { type, declared } = instrument;
  const { name, help } = declared;
  const get = async () => ({ name, help, type, values: await instrument.samples() });
  return { name, get } as unknown as Metric;
}
