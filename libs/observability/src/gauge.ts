import { Instrument, type Sample } from './instrument.js';

/** How something stands at the moment it is asked for: read then, and not kept. */
export class Gauge extends Instrument {
  readonly type = 'gauge';

  protected own(): Promise<readonly Sample[]> {
    return Promise.resolve([]);
  }
}
