import { GetTraffic, GetTrafficHandler, type Traffic, TrafficReader } from './get-traffic.js';

const OCTOBER: Traffic = {
  ...{ audienceId: 'shop', snapshotId: 'october', from: '2026-10-01', to: '2026-10-31' },
  ...{ visits: 10, shares: [{ browser: 'chrome', release: '154', visits: 9 }] },
};

class OneSnapshot extends TrafficReader {
  reads = 0;
  isThere = true;

  locate(audienceId: string, snapshotId = 'october') {
    const isIt = this.isThere && snapshotId === 'october';
    return Promise.resolve(audienceId === 'shop' ? { ...(isIt ? { snapshotId } : {}) } : undefined);
  }

  read() {
    this.reads += 1;
    return Promise.resolve(OCTOBER);
  }
}

describe('The traffic of an audience', () => {
  let reader: OneSnapshot;
  let handler: GetTrafficHandler;
  beforeEach(() => {
    reader = new OneSnapshot();
    handler = new GetTrafficHandler(reader);
  });

  it('is that of its latest snapshot, or of the one asked for', async () => {
    expect(await handler.execute(new GetTraffic('shop'))).toEqual(OCTOBER);
    expect(await handler.execute(new GetTraffic('shop', 'october'))).toEqual(OCTOBER);
  });

  it('is read once, since a snapshot never changes', async () => {
    await handler.execute(new GetTraffic('shop'));
    await handler.execute(new GetTraffic('shop'));

    expect(reader.reads).toBe(1);
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
