import { GetTraffic, GetTrafficHandler } from './get-traffic.js';
import { ListPeriods, ListPeriodsHandler } from './list-periods.js';
import { ListTraffic, ListTrafficHandler } from './list-traffic.js';
import { RecentTraffic } from './recent-traffic.js';
import { type Traffic, TrafficReader } from './traffic-reader.js';

const SEPTEMBER: Traffic = {
  ...{ audienceId: 'shop', snapshotId: 'september', from: '2026-09-01', to: '2026-09-30', mappedBy: 'first' },
  ...{ visits: 4, shares: [{ browser: 'chrome', release: '153', visits: 4 }] },
};
const OCTOBER: Traffic = {
  ...{ audienceId: 'shop', snapshotId: 'october', from: '2026-10-01', to: '2026-10-31', mappedBy: 'first' },
  ...{ visits: 10, shares: [{ browser: 'chrome', release: '154', visits: 9 }] },
};
const GERMANY: Traffic = { ...OCTOBER, dimension: 'Country', segment: 'DE', visits: 3, shares: [] };

class TwoSnapshots extends TrafficReader {
  readonly reads: string[] = [];
  isThere = true;

  locate(audienceId: string, snapshotId = 'october') {
    const isIt = this.isThere && snapshotId === 'october';
    return Promise.resolve(audienceId === 'shop' ? { ...(isIt ? { snapshotId } : {}) } : undefined);
  }

  periods(audienceId: string) {
    const there = [SEPTEMBER, OCTOBER].map(({ snapshotId, from, to }) => ({ snapshotId, from, to }));
    return Promise.resolve(audienceId === 'shop' ? there : undefined);
  }

  readSegments(snapshotIds: readonly string[], value?: string) {
    this.reads.push([...snapshotIds, value].join());
    const segments = GERMANY.segment === (value ?? GERMANY.segment) ? [GERMANY] : [];
    return Promise.resolve(snapshotIds.includes('october') ? segments : []);
  }

  read(snapshotIds: readonly string[]) {
    this.reads.push(snapshotIds.join());
    return Promise.resolve([OCTOBER, SEPTEMBER].filter(({ snapshotId }) => snapshotIds.includes(snapshotId)));
  }
}

describe('The traffic of an audience', () => {
  let reader: TwoSnapshots;
  let handler: GetTrafficHandler;
  beforeEach(() => {
    reader = new TwoSnapshots();
    handler = new GetTrafficHandler(reader, new RecentTraffic(reader));
  });

  it('is that of its latest snapshot, or of the one asked for', async () => {
    expect(await handler.execute(new GetTraffic('shop'))).toEqual(OCTOBER);
    expect(await handler.execute(new GetTraffic('shop', 'october'))).toEqual(OCTOBER);
  });

  it('is read once, since a snapshot never changes', async () => {
    await handler.execute(new GetTraffic('shop'));
    await handler.execute(new GetTraffic('shop'));

    expect(reader.reads).toEqual(['october']);
  });

  it('is that of one segment, read once too', async () => {
    expect(await handler.execute(new GetTraffic('shop', undefined, 'DE'))).toEqual(GERMANY);
    expect(await handler.execute(new GetTraffic('shop', 'october', 'DE'))).toEqual(GERMANY);

    expect(reader.reads).toEqual(['october,DE']);
  });

  it('is refused of a segment that the snapshot does not have, and those that it has are named', async () => {
    await expect(handler.execute(new GetTraffic('shop', 'october', 'DK'))).rejects.toMatchObject({
      ...{ code: 'invalid-parameters', facts: { suggestions: ['DE'] } },
      faults: [{ pointer: '/segment', detail: 'There is no segment DK.' }],
    });
  });

  it('is not answered from memory when the snapshot is gone', async () => {
    await handler.execute(new GetTraffic('shop', 'october'));
    reader.isThere = false;

    await expect(handler.execute(new GetTraffic('shop', 'october'))).rejects.toMatchObject({
      code: 'not-found',
      detail: expect.stringContaining('snapshot') as unknown,
    });
  });

  it('is missing with the audience, and for an audience without a snapshot', async () => {
    reader.isThere = false;

    await expect(handler.execute(new GetTraffic('blog'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(handler.execute(new GetTraffic('shop'))).rejects.toMatchObject({ code: 'no-snapshot' });
  });
});

describe('The traffic of several snapshots', () => {
  const reader = new TwoSnapshots();
  const handler = new ListTrafficHandler(reader, new RecentTraffic(reader));

  it('is told as they are named, and what is not remembered is read at once', async () => {
    await handler.execute(new ListTraffic('shop', ['october']));

    expect(await handler.execute(new ListTraffic('shop', ['september', 'october']))).toEqual([SEPTEMBER, OCTOBER]);
    expect(await handler.execute(new ListTraffic('shop', ['october', 'september']))).toEqual([OCTOBER, SEPTEMBER]);
    expect(reader.reads).toEqual(['october', 'september']);
  });

  it('is refused of a snapshot that is not of the audience, and of an audience that is not there', async () => {
    await expect(handler.execute(new ListTraffic('shop', ['october', 'may']))).rejects.toMatchObject({
      detail: 'There is no snapshot may.',
    });
    await expect(handler.execute(new ListTraffic('blog', []))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('The periods of an audience', () => {
  const handler = new ListPeriodsHandler(new TwoSnapshots());

  it('are those of its snapshots, the latest last', async () => {
    expect(await handler.execute(new ListPeriods('shop'))).toMatchObject([{ to: '2026-09-30' }, { to: '2026-10-31' }]);
  });

  it('are missing with the audience', async () => {
    await expect(handler.execute(new ListPeriods('blog'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
