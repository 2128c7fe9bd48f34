import type { DomainEvent } from '#libs/kernel';
import { EventFeed } from '#libs/persistence';
import { Background } from './background.js';
import type { Errand } from './errand.js';

const HOUR = 3_600_000;

/** Does as many pieces as it is given, and counts its runs. */
class Pieces implements Errand {
  readonly name = 'Pieces';
  readonly every: number;
  runs = 0;
  left = 0;
  failures = 0;
  signal?: AbortSignal;
  #ran = Promise.withResolvers<void>();

  constructor(every = HOUR) {
    this.every = every;
  }

  run(signal: AbortSignal): Promise<boolean> {
    this.runs += 1;
    this.signal = signal;
    this.#ran.resolve();
    this.#ran = Promise.withResolvers();
    if (this.failures-- > 0) return Promise.reject(new Error('The database is away.'));
    this.left -= 1;
    return Promise.resolve(this.left > 0);
  }

  wakes({ type }: DomainEvent): boolean {
    return type === 'piece-came';
  }

  /** Until it has run as often. */
  async until(runs: number): Promise<void> {
    while (this.runs < runs) await this.#ran.promise;
  }
}

describe('Work in the background', () => {
  const told: string[] = [];
  const feed = new EventFeed(() => Promise.resolve(() => Promise.resolve()));
  let background: Background;

  const begin = (...errands: readonly Errand[]) => {
    background = new Background(feed, ({ name }, error) => told.push(`${name}: ${String(error)}`));
    for (const errand of errands) background.add(errand);
    background.start();
  };

  afterEach(() => background.stop());
  afterAll(() => feed.close());

  it('runs at once, and again as long as there is more', async () => {
    const pieces = new Pieces();
    pieces.left = 3;

    begin(pieces);
    await pieces.until(3);

    expect(pieces.left).toBe(0);
  });

  it('runs again when an event says that there is work, and for no other', async () => {
    const [pieces, others] = [new Pieces(), Object.assign(new Pieces(), { wakes: () => false })];
    begin(pieces, others);
    await Promise.all([pieces.until(1), others.until(1)]);
    await new Promise(setImmediate); // the feed has told that it listens, which wakes all
    const before = [pieces.runs, others.runs];

    feed.announce({ type: 'piece-came' });
    await pieces.until(before[0] + 1);
    feed.announce({ type: 'something-else' });
    await new Promise(setImmediate);

    expect([pieces.runs, others.runs]).toEqual([before[0] + 1, before[1]]);
  });

  it('runs once more when it was woken while it ran', async () => {
    const pieces = new Pieces();
    const run = pieces.run.bind(pieces);
    pieces.run = (signal) => {
      if (pieces.runs === 0) feed.announce({ type: 'piece-came' });
      return run(signal);
    };

    begin(pieces);
    await pieces.until(2);

    expect(pieces.runs).toBeGreaterThanOrEqual(2);
  });

  it('runs every now and then, for events can be missed', async () => {
    const pieces = new Pieces(1);

    begin(pieces);
    await pieces.until(5);

    expect(pieces.runs).toBeGreaterThanOrEqual(5);
  });

  it('tells of a failure, and tries again after a while whoever wakes it', async () => {
    const pieces = new Pieces();
    pieces.failures = 1;

    begin(pieces);
    await pieces.until(1);
    await new Promise(setImmediate);
    feed.announce({ type: 'piece-came' });
    await new Promise(setImmediate);
    expect([pieces.runs, told]).toEqual([1, ['Pieces: Error: The database is away.']]);
    await pieces.until(2);

    expect(pieces.runs).toBe(2);
  });

  it('ends what runs by its signal, and waits for it', async () => {
    const ended: string[] = [];
    const slow: Errand = {
      ...{ name: 'slow', every: HOUR },
      run: (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            ended.push('given back');
            setImmediate(() => resolve(false));
          });
        }),
    };
    begin(slow);

    await background.stop();

    expect(ended).toEqual(['given back']);
  });

  it('waits for what an errand began and left, whenever it is stopped', async () => {
    const ended: string[] = [];
    const left = Promise.withResolvers<void>();
    const leaves: Errand = {
      ...{ name: 'leaves', every: HOUR },
      run: (signal) => {
        signal.addEventListener('abort', () => setTimeout(left.resolve, 20), { once: true });
        return Promise.resolve(false);
      },
      end: () => left.promise.then(() => void ended.push('what was left')),
    };
    begin(leaves);
    await new Promise(setImmediate);

    await background.stop();

    expect(ended).toEqual(['what was left']);
  });

  it('does all there is where nothing runs in the background', async () => {
    const pieces = new Pieces();
    pieces.left = 4;
    background = new Background(feed, () => undefined);
    background.add(pieces);

    await background.settle();

    expect([pieces.runs, pieces.left]).toEqual([4, 0]);
  });

  it('takes no errand when it has begun', () => {
    begin();

    expect(() => background.add(new Pieces())).toThrow('Pieces came when work had begun.');
  });
});
