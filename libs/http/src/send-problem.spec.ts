import { Unavailable } from '#libs/kernel';
import { type Charge, Counts, Limits } from '#libs/limits';
import { pino } from 'pino';
import request from 'supertest';
import { roomyLimits } from '../../limits/src/testing/roomy-limits.js';
import { aboard, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';

class StoreAway extends Unavailable {
  readonly told = 'The store is away.';

  constructor(override readonly isLogged: boolean) {
    super('connect ECONNREFUSED');
  }
}

class AwayCounts extends Counts {
  constructor(private readonly isLogged: boolean) {
    super();
  }

  take(_: readonly Charge[]): Promise<never> {
    return Promise.reject(new StoreAway(this.isLogged));
  }

  giveBack(): void {
    throw new Error('Nothing was taken.');
  }
}

describe('What is away', () => {
  it.each([
    ['for each request that it befalls', false, ['not available', 'answered']],
    ['not, where that was said for all of them', true, ['answered']],
  ])('is logged %s', async (_, isLogged, expected) => {
    const said: string[] = [];
    const log = { write: (line: string) => void said.push((JSON.parse(line) as { msg: string }).msg) };
    const limits = new Limits(roomyLimits, new AwayCounts(isLogged));
    const app = await serving(HarbourModule, aboard, { logger: pino({ level: 'info' }, log), limits });
    await request(app.getHttpServer()).get('/api/v1/boats').set({ authorization: 'Bearer captain' }).expect(503);
    await app.close();

    expect(said).toEqual(expected);
  });
});
