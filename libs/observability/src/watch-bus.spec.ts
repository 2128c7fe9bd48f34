import { DomainError } from '#libs/kernel';
import { Exposition } from './exposition.js';
import { watchBus } from './watch-bus.js';

class Sink extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'sunk';
  readonly title = 'Sunk';
}
class LaunchBoat {
  readonly name = 'Rose';
}
class FindBoat extends LaunchBoat {}
class ScuttleBoat extends LaunchBoat {}

describe('A bus that is watched', () => {
  it('answers as before, and tells how long each message took and how it ended', async () => {
    const ends: Record<string, () => Promise<unknown>> = {
      LaunchBoat: () => Promise.resolve('afloat'),
      FindBoat: () => Promise.reject(new Error('The database is away.')),
      ScuttleBoat: () => Promise.reject(new Sink('It is at the bottom.')),
    };
    const bus = { execute: (message: object) => ends[message.constructor.name]() };
    watchBus('command', bus);

    await expect(bus.execute(new LaunchBoat())).resolves.toBe('afloat');
    await expect(bus.execute(new FindBoat())).rejects.toThrow('away');
    await expect(bus.execute(new ScuttleBoat())).rejects.toBeInstanceOf(Sink);

    const told = (await new Exposition().text()).match(/^plimsoll_handler_duration_seconds_count.*$/gm);
    expect(told).toEqual([
      'plimsoll_handler_duration_seconds_count{kind="command",handler="LaunchBoat",outcome="ok"} 1',
      'plimsoll_handler_duration_seconds_count{kind="command",handler="FindBoat",outcome="error"} 1',
      'plimsoll_handler_duration_seconds_count{kind="command",handler="ScuttleBoat",outcome="refused"} 1',
    ]);
  });
});
