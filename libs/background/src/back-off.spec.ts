import { Unavailable } from '#libs/kernel';
import { backOff } from './back-off.js';

class Outage extends Unavailable {
  readonly told = 'The database does not answer.';
  override readonly isOutage = true;
}

describe('What failed', () => {
  const after = (error: Error) => [1, 2, 4, 8, 20].map((failures) => backOff(failures, error));

  it('waits longer each time, up to a minute', () => {
    expect(after(new Error('It is not clear why.'))).toEqual([1_000, 2_000, 8_000, 60_000, 60_000]);
  });

  it('waits no longer than five seconds for an outage to end, however long it lasts', () => {
    expect(after(new Outage())).toEqual([1_000, 2_000, 5_000, 5_000, 5_000]);
  });
});
