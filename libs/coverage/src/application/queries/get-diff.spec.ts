import type { QueryBus } from '@nestjs/cqrs';
import { editionOf } from '../../testing/edition-of.js';
import { KnownWorld, SHOP } from '../../testing/known-world.js';
import type { Sides } from '../comparisons.js';
import { type DiffListing, type DiffView, GetDiff } from './get-diff.js';

describe('a diff', () => {
  let world: KnownWorld;
  let queries: QueryBus;

  beforeEach(async () => {
    world = new KnownWorld();
    world.editions.push(OLD, NEW);
    world.seen('september', SEPTEMBER, { from: '2026-09-01', to: '2026-09-30' });
    world.seen('october', OCTOBER);
    queries = await world.queries();
  });

  it('tells what moved from the last snapshot but one to the last, by the current edition, the most moved first', async () => {
    const diff = await diffOf();

    expect(diff).toMatchObject({
      ...{ fromSnapshotId: 'september', fromEditionId: 'new', fromVisits: 100 },
      ...{ toSnapshotId: 'october', toEditionId: 'new', toVisits: 200 },
      ...{ subjectsAdded: 0, subjectsRemoved: 0, newReleases: [], total: 2 },
    });
    expect(movesIn(diff)).toEqual([
      ['popover', 60, 80, 20, [20, 0, 0]],
      ['has', 90, 85, -5, [-5, 0, 0]],
    ]);
  });

  it('tells why: others visit, browsers shipped, the data was corrected', async () => {
    const diff = await diffOf({ fromEdition: 'old' });

    expect(movesIn(diff)).toEqual([
      ['popover', 0, 80, 80, [0, 50, 30]],
      ['has', 90, 85, -5, [-5, 0, 0]],
    ]);
    expect(diff).toMatchObject({ subjectsAdded: 1, subjectsRemoved: 1 });
    expect(diff.newReleases).toEqual([{ browser: 'chrome', release: '3', visits: 100, share: 50 }]);
  });

  it('adds up as it is written, to the last digit', async () => {
    world.seen('november', { visits: 3, shares: [{ browser: 'chrome', release: '3', visits: 1 }] }, NOVEMBERS);
    const { items } = await diffOf({ fromEdition: 'old' });

    for (const { before, after, change, traffic, releases, data } of items) {
      expect(tenThousandths(before) + tenThousandths(change)).toBe(tenThousandths(after));
      expect([traffic, releases, data].map(tenThousandths).reduce((sum, each) => sum + each)).toBe(
        tenThousandths(change),
      );
    }
    expect(items).not.toHaveLength(0);
  });

  it('compares two editions on one snapshot, the latest where none is named', async () => {
    world.snapshots.shift();

    expect(movesIn(await diffOf({ fromEdition: 'old' }))).toEqual([['popover', 0, 80, 80, [0, 50, 30]]]);
    expect(await diffOf({ from: 'october', to: 'october', fromEdition: 'old' })).toMatchObject({ total: 1 });
  });

  it('tells of another share than the full one', async () => {
    expect(movesIn(await diffOf({}, { measure: 'none' }))).toEqual([['popover', 30, 5, -25, [-25, 0, 0]]]);
    expect(movesIn(await diffOf({}, { measure: 'unknown' }))).toEqual([
      ['has', 10, 15, 5, [5, 0, 0]],
      ['popover', 10, 15, 5, [5, 0, 0]],
    ]);
  });

  it('is narrowed by why, by how much, and by what the subjects are', async () => {
    const ids = async (asked: Partial<DiffListing>) =>
      (await diffOf({ fromEdition: 'old' }, asked)).items.map(({ id }) => id);

    expect(await ids({ cause: 'data' })).toEqual(['popover']);
    expect(await ids({ minChange: 5.0001 })).toEqual(['popover']);
    expect(await ids({ filter: { text: 'has' } })).toEqual(['has']);
    await expect(ids({ filter: { group: 'nothing' } })).rejects.toMatchObject({ code: 'invalid-parameters' });
  });

  it('is in the order asked for, page by page', async () => {
    const ids = async (asked: Partial<DiffListing>) => (await diffOf({}, asked)).items.map(({ id }) => id);

    expect(await ids({ sorts: [{ by: 'change', descending: false }] })).toEqual(['has', 'popover']);
    expect(await ids({ sorts: [{ by: 'name', descending: true }] })).toEqual(['popover', 'has']);
    expect(await ids({ offset: 1, limit: 1 })).toEqual(['has']);
  });

  it('refuses to compare a snapshot with itself by one edition', async () => {
    await expect(diffOf({ from: 'october', to: 'october' })).rejects.toMatchObject({
      faults: [{ pointer: '/to', code: 'same-as-from' }],
    });
    await expect(diffOf({ from: 'october', toEdition: 'new' })).rejects.toMatchObject({ code: 'invalid-parameters' });
  });

  it('needs an earlier snapshot, and one of the audience', async () => {
    await expect(diffOf({ to: 'september' })).rejects.toMatchObject({ code: 'no-earlier-snapshot' });
    await expect(diffOf({ from: 'may' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(diffOf({ to: 'may' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(diffOf({ fromEdition: 'older' })).rejects.toMatchObject({ code: 'not-found' });
  });

  const diffOf = (sides: Sides = {}, asked: Partial<DiffListing> = {}): Promise<DiffView> =>
    queries.execute(new GetDiff(SHOP, sides, { ...ASKED, ...asked }));
});

const ASKED: DiffListing = {
  ...{ kind: 'feature', basis: 'headline', withAncestors: false, measure: 'full', filter: {} },
  ...{ sorts: [{ by: 'size', descending: true }], offset: 0, limit: 50 },
};

/** The new edition knows chrome 3, and says of chrome 2 that it has popover, and of safari nothing else. */
const OLD = {
  ...editionOf({
    browsers: { chrome: ['1', '2'], safari: ['17'] },
    features: {
      has: { support: { chrome: ['full', 'full'], safari: ['full'] } },
      popover: { support: { chrome: ['none', 'none'], safari: ['none'] } },
      gone: { support: {} },
    },
  }),
  editionId: 'old',
};
const NEW = {
  ...editionOf({
    browsers: { chrome: ['1', '2', '3'], safari: ['17'] },
    features: {
      has: { support: { chrome: ['full', 'full', 'full'], safari: ['full'] } },
      popover: { support: { chrome: ['none', 'full', 'full'], safari: ['none'] } },
      come: { support: {} },
    },
  }),
  editionId: 'new',
};

/** Of 100: 20 with chrome 1, 60 with chrome 2, 10 with safari. */
const SEPTEMBER = {
  visits: 100,
  shares: [
    { browser: 'chrome', release: '1', visits: 20 },
    { browser: 'chrome', release: '2', visits: 60 },
    { browser: 'safari', release: '17', visits: 10 },
  ],
};
/** Of 200: 60 with chrome 2, 100 with chrome 3, 10 with safari. */
const OCTOBER = {
  visits: 200,
  shares: [
    { browser: 'chrome', release: '2', visits: 60 },
    { browser: 'chrome', release: '3', visits: 100 },
    { browser: 'safari', release: '17', visits: 10 },
  ],
};
const NOVEMBERS = { from: '2026-11-01', to: '2026-11-30' };

const movesIn = ({ items }: DiffView) =>
  items.map(({ id, before, after, change, traffic, releases, data }) => [
    ...[id, before, after, change],
    [traffic, releases, data],
  ]);

const tenThousandths = (points: number): number => Math.round(points * 10_000);
