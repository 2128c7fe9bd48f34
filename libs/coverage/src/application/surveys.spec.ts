import type { QueryBus } from '@nestjs/cqrs';

import { OCTOBER, shop, SHOP_EDITION } from '../testing/shop.js';
import { SHOP, type KnownWorld } from '../testing/known-world.js';
import { Surveys } from './surveys.js';

describe('surveys', () => {
  let world: KnownWorld;
  let queries: QueryBus;
  let surveys: Surveys;

  beforeEach(async () => {
    world = shop();
    queries = await world.queries();
    surveys = new Surveys(queries);
  });

  it('measure the same snapshot by the same edition once, however many ask at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => surveys.of({ audienceId: SHOP })));

    expect(new Set(all.map(({ survey }) => survey)).size).toBe(1);
  });

  it('measure another snapshot, and by another edition, apart', async () => {
    world.seen('november', { visits: 10, shares: [] });
    world.editions.push({ ...SHOP_EDITION, editionId: 'newer' });

    const october = await surveys.of({ audienceId: SHOP, snapshotId: OCTOBER, editionId: SHOP_EDITION.editionId });
    const november = await surveys.of({ audienceId: SHOP, editionId: SHOP_EDITION.editionId });
    const newer = await surveys.of({ audienceId: SHOP, snapshotId: OCTOBER });

    expect(october.survey.visits.visitsOf(october.survey.visits.whole)).toBe(1000);
    expect(november.survey.visits.visitsOf(november.survey.visits.whole)).toBe(10);
    expect(newer.survey.edition.editionId).toBe('newer');
    expect(newer.survey.subjects).not.toBe(october.survey.subjects);
  });

  it('measure by an edition as each workspace knows it, and as it knew it before, apart', async () => {
    const ours = { ...SHOP_EDITION };
    const theirs = { ...SHOP_EDITION, features: SHOP_EDITION.features.map((each) => ({ ...each, name: 'Theirs' })) };
    const byOurs = async () => {
      world.editions.push(ours);
      return surveys.of({ audienceId: SHOP });
    };

    const first = await byOurs();
    world.editions.push(theirs);
    const second = await surveys.of({ audienceId: SHOP });

    expect(second.survey.subjects.all('feature').subjects[0].name).toBe('Theirs');
    expect(first.survey.subjects.all('feature').subjects[0].name).toBe('Grid');
    expect((await byOurs()).survey).toBe(first.survey);
  });

  it('read an edition once for all snapshots', async () => {
    world.seen('november', { visits: 10, shares: [] });

    const october = await surveys.of({ audienceId: SHOP, snapshotId: OCTOBER });
    const november = await surveys.of({ audienceId: SHOP, snapshotId: 'november' });

    expect(november.survey.subjects).toBe(october.survey.subjects);
  });

  it('answer nothing of a snapshot that is no longer there', async () => {
    await surveys.of({ audienceId: SHOP, snapshotId: OCTOBER });
    world.snapshots.length = 0;

    await expect(surveys.of({ audienceId: SHOP, snapshotId: OCTOBER })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
