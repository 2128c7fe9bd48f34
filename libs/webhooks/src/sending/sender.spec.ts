import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Attempt, type Conclusion, Courier, DeliveryQueue, type Leased } from '../application/delivery-queue.js';
import { Sender } from './sender.js';

/** Lends what is due, and remembers what came of it. */
class FakeQueue extends DeliveryQueue {
  due: Leased[] = [];
  readonly concluded: string[] = [];
  readonly givenBack: string[] = [];

  lease(most: number): Promise<readonly Leased[]> {
    return Promise.resolve(this.due.splice(0, most));
  }

  conclude({ id }: Leased, _attempt: Attempt, { state }: Conclusion): Promise<void> {
    this.concluded.push(`${id} ${state}`);
    return Promise.resolve();
  }

  giveBack({ id }: Leased): Promise<void> {
    this.givenBack.push(id);
    return Promise.resolve();
  }
}

/** Answers all but who hangs, until the process ends. */
class FakeCourier extends Courier {
  send({ id }: Leased, signal: AbortSignal): Promise<Attempt> {
    if (!id.startsWith('hangs')) return Promise.resolve({ milliseconds: 1, status: 204 });
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve({ milliseconds: 1, fault: 'The operation was aborted' }));
    });
  }
}

const delivery = (id: string): Leased => ({
  ...{
    id,
    lease: 'lease',
    leasedAt: new Date(),
    workspaceId: 'w',
    endpointId: 'e',
    url: 'https://hooks.example.com/',
    secrets: [],
  },
  ...{ attempts: 1, event: { id, type: 'snapshot.imported', subject: '/', data: '{}', text: '', at: new Date() } },
});

describe('Whoever delivers', () => {
  const ending = new AbortController();
  let queue: FakeQueue;
  beforeEach(() => {
    queue = new FakeQueue();
  });

  it('goes on while a receiver hangs, as long as not all that it sends at once do', async () => {
    const sender = new Sender(queue, new FakeCourier(), 2);
    queue.due = ['hangs', 'first', 'second', 'third'].map(delivery);

    while (queue.concluded.length < 3) expect(await sender.run(ending.signal)).toBe(true);

    expect(queue.concluded).toEqual(['first succeeded', 'second succeeded', 'third succeeded']);
    queue.due = ['hangs too', 'later'].map(delivery);
    await sender.run(ending.signal);
    await sender.run(ending.signal);
    expect([queue.due.map(({ id }) => id), queue.concluded.length]).toEqual([['later'], 3]);
  });

  it('tells operators of each attempt, also where what came of it could not be written down', async () => {
    const lines: object[] = [];
    const log = jest.spyOn(Logger.prototype, 'log').mockImplementation((line: object) => void lines.push(line));
    const sender = new Sender(queue, new FakeCourier());
    queue.due = ['kept', 'lost'].map(delivery);
    const conclude = queue.conclude.bind(queue);
    queue.conclude = (leased, ...told) =>
      leased.id === 'lost' ? Promise.reject(new Error('The database is away.')) : conclude(leased, ...told);

    await sender.run(ending.signal);
    await sender.end();
    log.mockRestore();

    expect(lines).toMatchObject([
      { deliveryId: 'kept', outcome: 'succeeded', status: 204 },
      { deliveryId: 'lost', outcome: 'unrecorded', status: 204 },
    ]);
  });

  it('gives back what is under way when the process ends, and takes no more', async () => {
    const stopping = new AbortController();
    const sender = new Sender(queue, new FakeCourier());
    queue.due = [delivery('hangs')];
    await sender.run(stopping.signal);
    queue.due = [delivery('later')];
    stopping.abort();

    await sender.end();
    await sender.run(stopping.signal);

    expect([queue.givenBack, queue.concluded, queue.due.length]).toEqual([['hangs'], [], 1]);
  });
});
