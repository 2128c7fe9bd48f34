import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import type { Crossing } from '../domain/crossing.js';
import type { Waterline } from '../domain/waterline.js';
import { aFeature } from '../testing/a-catalogue.js';
import { aLanding, anEdition } from '../testing/landings.js';
import { newSite } from '../testing/site.repository.contract.js';
import { PrismaCrossingViews } from './prisma-crossing.views.js';
import { PrismaLandedSites } from './prisma-landed-sites.js';
import { PrismaSiteRepository } from './prisma-site.repository.js';
import { PrismaWaterlineRepository } from './prisma-waterline.repository.js';

const { prisma, operator } = await testDatabase();
const workspaceId = await newWorkspace(operator);
const sites = within(workspaceId, new PrismaSiteRepository(prisma));
const waterlines = within(workspaceId, new PrismaWaterlineRepository(prisma));
const crossings = within(workspaceId, new PrismaCrossingViews(prisma));
const landedSites = new PrismaLandedSites(operator);

const [OCTOBER, NOVEMBER, AUDIENCE] = [v7(), v7(), v7()];
const EDITION = anEdition(v7(), ['grid', 'has', aFeature('cards', { custom: true, keys: [0] })], ['css.has']);
const landing = (snapshotId: string, standing: Parameters<typeof aLanding>[1] = {}) =>
  aLanding(EDITION, standing, { audienceId: AUDIENCE, snapshotId });

const crossingOf = (id: string, direction: Crossing['direction'] = 'up'): Crossing => ({
  ...{ id: v7(), subject: { kind: id.includes('.') ? 'key' : 'feature', id }, name: `:${id}`, direction },
  ...{ cause: 'snapshot', threshold: 95, before: 94.2, after: 95.0001, policyVersion: 1, at: new Date() },
  from: { snapshotId: OCTOBER, editionId: EDITION.editionId },
  to: { snapshotId: NOVEMBER, editionId: EDITION.editionId },
});
const all = { size: 10, count: true };

describe('Waterlines in the database', () => {
  let audienceId: string;
  let siteId: string;
  beforeEach(async () => {
    audienceId = v7();
    const audience = { id: audienceId, name: 'EU', updatedAt: new Date() };
    await inWorkspace(workspaceId, () => prisma.audience.create({ data: audience }));
    const site = newSite(audienceId);
    await sites.save(site);
    siteId = site.id;
  });

  const line = async (): Promise<Waterline> => (await waterlines.list([siteId]))[0];
  const drawn = async (snapshotId: string, ...found: readonly Crossing[]): Promise<Waterline> => {
    const waterline = await line();
    waterline.land(landing(snapshotId, { grid: 'Reached', 'css.has': 'Reached', cards: 'Reached' }), EDITION);
    waterline.enter(found, 'Shop');
    await waterlines.save([waterline]);
    return waterline;
  };

  it('are undrawn at first, and are found as they were drawn', async () => {
    expect((await line()).storedVersion).toBe(0);
    const { state } = await drawn(OCTOBER);

    const found = await line();
    expect(found.storedVersion).toBe(1);
    expect({ ...found.state, drawn: undefined }).toEqual({ ...state, drawn: undefined });
    expect(found.state.drawn).toMatchObject({ snapshotId: OCTOBER, editionId: EDITION.editionId });
    const passed = found.land(landing(NOVEMBER), EDITION);
    expect(passed?.passings.map(({ subject }) => subject.id)).toEqual(['grid', 'cards', 'css.has']);
  });

  it('are found though nothing was ever trusted', async () => {
    const waterline = await line();
    waterline.land({ ...landing(OCTOBER), distrust: 'sample-too-small' });
    await waterlines.save([waterline]);

    expect((await line()).state).toEqual(waterline.state);
  });

  it('let one of two through that draw them at once, with what that found', async () => {
    await drawn(OCTOBER);
    const both = [await line(), await line()];
    for (const waterline of both) {
      waterline.land(landing(NOVEMBER), EDITION);
      waterline.enter([crossingOf('grid', 'down')], 'Shop');
    }

    const outcomes = await Promise.allSettled(both.map((waterline) => waterlines.save([waterline])));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'precondition-failed' },
    });
    expect((await crossings.list(siteId, {}, all)).total).toBe(1);
  });

  it('are stored together, or none of them where one was drawn meanwhile', async () => {
    const other = newSite(audienceId);
    await sites.save(other);
    const both = await waterlines.list([siteId, other.id]);
    for (const waterline of both) {
      waterline.land(landing(OCTOBER));
      waterline.enter([crossingOf('grid')], 'Shop');
    }
    const found = async () =>
      Promise.all([siteId, other.id].map(async (id) => (await crossings.list(id, {}, all)).items.length));

    const [drawnMeanwhile] = await waterlines.list([other.id]);
    drawnMeanwhile.land(landing(OCTOBER));
    await waterlines.save([drawnMeanwhile]);
    await expect(waterlines.save(both)).rejects.toMatchObject({ code: 'precondition-failed' });
    expect([await found(), (await line()).storedVersion]).toEqual([[0, 0], 0]);

    await waterlines.save(both.slice(0, 1));
    expect(await found()).toEqual([1, 0]);
  });

  it('let one of two through that draw them first', async () => {
    const both = [await line(), await line()];
    for (const waterline of both) waterline.land(landing(OCTOBER));

    const outcomes = await Promise.allSettled(both.map((waterline) => waterlines.save([waterline])));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are none of a site that is gone', async () => {
    const waterline = await line();
    waterline.land(landing(OCTOBER));
    await sites.delete(await sites.get(siteId));

    await expect(waterlines.save([waterline])).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are passed by what is listed, the newest first, and found', async () => {
    const found = [crossingOf('grid'), crossingOf('has', 'down'), crossingOf('css.has')];
    await drawn(NOVEMBER, ...found);

    const list = await crossings.list(siteId, {}, { size: 2, count: true });
    expect(list.items.map(({ subjectId }) => subjectId)).toEqual(['css.has', 'has']);
    const rest = await crossings.list(siteId, {}, { size: 2, count: false, after: list.next });
    expect(rest.items).toEqual([await crossings.find(siteId, found[0].id)]);
    const { subject, at, ...shown } = found[0];
    const as = { ...shown, siteId, kind: 'feature', subjectId: subject.id, at: at.toISOString() };
    expect(rest.items).toEqual([as]);
    expect(await crossings.find(v7(), found[0].id)).toBeUndefined();
  });

  it('are passed by what is listed by direction, kind, subject and time', async () => {
    const long = { ...crossingOf('grid'), at: new Date('2026-01-01T00:00:00Z') };
    await drawn(NOVEMBER, long, crossingOf('has', 'down'), crossingOf('css.has'));
    const ids = async (filter: Parameters<typeof crossings.list>[1]) =>
      (await crossings.list(siteId, filter, all)).items.map(({ subjectId }) => subjectId);

    expect(await ids({ direction: 'down' })).toEqual(['has']);
    expect(await ids({ kind: 'feature' })).toEqual(['has', 'grid']);
    expect(await ids({ subjectId: 'css.has' })).toEqual(['css.has']);
    expect(await ids({ since: '2026-01-01T00:00:01Z' })).toEqual(['css.has', 'has']);
    expect(await ids({ since: '2026-01-01T00:00:00Z' })).toHaveLength(3);
  });

  describe('are to be drawn', () => {
    const landedHere = async () => (await landedSites.list(100)).filter((landed) => landed.siteId === siteId);
    const snapshot = async (from: string, to: string): Promise<string> => {
      const id = v7();
      const counts = { visitsMapped: 1, visitsApproximated: 0, visitsUnknown: 0, visitsBots: 0 };
      const rows = { rowsMapped: 1, rowsApproximated: 0, rowsUnknown: 0, rowsBots: 0 };
      const days = { from: new Date(from), to: new Date(to) };
      const data = { id, audienceId, editionId: v7(), ...days, ...counts, ...rows };
      await inWorkspace(workspaceId, () => prisma.snapshot.create({ data }));
      return id;
    };
    const edition = async (): Promise<string> => {
      const counts = { browserCount: 0, releaseCount: 0, featureCount: 0, keyCount: 0, statementCount: 0 };
      const [id, currentSince] = [v7(), new Date()];
      const versions = { bcdVersion: id, webFeaturesVersion: '1', missingKeys: [] };
      await operator.edition.create({ data: { id, ...versions, ...counts, currentSince, index: Buffer.alloc(0) } });
      return id;
    };
    const look = async (snapshotId: string, editionId: string, policyVersion = 1): Promise<void> => {
      const waterline = await line();
      const { policy } = landing(snapshotId);
      waterline.land({
        ...{ ...landing(snapshotId), audienceId, editionId },
        ...{ policy: { ...policy, version: policyVersion }, distrust: 'sample-too-small' },
      });
      await waterlines.save([waterline]);
    };

    it('when the latest snapshot, the current edition or the policy is another', async () => {
      const first = await edition();
      expect(await landedHere()).toEqual([]);
      const october = await snapshot('2026-10-01', '2026-10-31');
      expect(await landedHere()).toEqual([{ workspaceId, siteId, snapshotId: october, editionId: first }]);
      await look(october, first);
      expect(await landedHere()).toEqual([]);

      await snapshot('2026-09-01', '2026-09-30'); // of before, though it was imported later
      expect(await landedHere()).toEqual([]);
      const november = await snapshot('2026-11-01', '2026-11-30');
      expect(await landedHere()).toMatchObject([{ snapshotId: november }]);
      await look(november, first);

      const second = await edition();
      expect(await landedHere()).toMatchObject([{ snapshotId: november, editionId: second }]);
      await look(november, second);
      await inWorkspace(workspaceId, () => prisma.snapshot.deleteMany({ where: { id: november } }));
      expect(await landedHere()).toMatchObject([{ snapshotId: october, editionId: second }]);
      await look(october, second, 0);
      expect(await landedHere()).toMatchObject([{ snapshotId: october, editionId: second }]);
    });
  });
});
