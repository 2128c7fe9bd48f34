import { setTimeout as pause } from 'node:timers/promises';
import type { DomainEvent } from '#libs/kernel';
import { EventFeed, type Listen } from './event-feed.js';

describe('the event feed', () => {
  let line: Parameters<Listen>[1];
  let attempts: number;
  let isAway: boolean;
  let told: (DomainEvent | 'lost')[];
  let feed: EventFeed;

  beforeEach(() => {
    [attempts, isAway, told] = [0, false, []];
    feed = new EventFeed((_channel, on) => {
      attempts++;
      line = on;
      return isAway ? Promise.reject(new Error('away')) : Promise.resolve(() => Promise.resolve());
    });
  });
  afterEach(() => feed.close());

  const subscribe = async () => {
    const leave = feed.subscribe({ event: (event) => told.push(event), lost: () => told.push('lost') });
    await turn();
    expect(told.splice(0)).toContain('lost'); // of what happened before anyone listened
    return leave;
  };

  it('listens with the first subscriber, and is healthy from then on', async () => {
    expect([attempts, feed.healthy]).toEqual([0, false]);

    await subscribe();
    feed.subscribe({ event: () => undefined, lost: () => undefined });
    await turn();

    expect([attempts, feed.healthy]).toEqual([1, true]);
  });

  it('is reached once it is known whether it hears', async () => {
    await feed.reach(); // where nobody listens, nothing goes unheard
    const whileItBegins = [false, true].map((isGone) => {
      const begun = new EventFeed(() =>
        pause(20).then(() => (isGone ? Promise.reject(new Error('away')) : () => Promise.resolve())),
      );
      begun.subscribe({ event: () => undefined, lost: () => undefined });
      return begun.reach().finally(() => begun.close());
    });

    await expect(whileItBegins[0]).resolves.toBeUndefined();
    await expect(whileItBegins[1]).rejects.toThrow('Events are not heard just now.');
  });

  it('tells every subscriber of what was heard, until it leaves', async () => {
    const leave = await subscribe();

    line.heard('{"type":"snapshot-imported","snapshotId":"s"}');
    leave();
    line.heard('{"type":"snapshot-imported","snapshotId":"t"}');

    expect(told).toEqual([{ type: 'snapshot-imported', snapshotId: 's' }]);
  });

  it.each(['', 'not JSON', '{}', 'null'])('takes %j, which it cannot read, for a loss', async (payload) => {
    await subscribe();

    line.heard(payload);

    expect(told).toEqual(['lost']);
  });

  it('says that it lost events, and listens again with growing pauses', async () => {
    await subscribe();
    isAway = true;

    line.lost();
    await turn();
    expect([told, feed.healthy]).toEqual([['lost'], false]);

    await pause(700);
    expect(attempts).toBeGreaterThan(2);
    expect(attempts).toBeLessThan(8);

    isAway = false;
    await pause(1_500);
    expect([told.slice(1), feed.healthy]).toEqual([['lost'], true]);
  });

  it('is silent when closed', async () => {
    await subscribe();

    await feed.close();
    line.lost();
    await pause(200);

    expect([attempts, feed.healthy]).toEqual([1, false]);
  });
});

const turn = () => new Promise(setImmediate);
