import { editionOf } from '../../testing/edition-of.js';
import { shop, SHOP_EDITION } from '../../testing/shop.js';
import { GetSubjects } from './get-subjects.js';

describe('What ids name', () => {
  it('is told of each, whether or not it names one thing, without asking who visits', async () => {
    const world = shop();
    world.snapshots.length = 0;
    const ids = ['has', 'css.has', 'has-selector', 'css', 'gird'];

    expect(await (await world.queries()).execute(new GetSubjects(ids))).toEqual({
      editionId: SHOP_EDITION.editionId,
      subjects: [
        { kind: 'feature', id: 'has', name: ':has()', formerIds: ['has-selector'] },
        { kind: 'key', id: 'css.has', name: 'css.has' },
        { kind: 'feature', id: 'has', name: ':has()', formerIds: ['has-selector'], movedFrom: 'has-selector' },
        { kind: 'split', id: 'css', name: 'All of CSS', targets: ['grid', 'has'] },
        { kind: 'unknown', id: 'gird', suggestions: ['grid'] },
      ],
    });
  });

  it('counts an id that moved twice among the former ones of where it leads', async () => {
    const world = shop();
    const features = {
      has: {},
      was: { kind: 'moved', targets: ['has'] },
      first: { kind: 'moved', targets: ['was'] },
    } as const;
    world.editions.push(editionOf({ browsers: {}, features }));

    expect(await (await world.queries()).execute(new GetSubjects(['first']))).toMatchObject({
      subjects: [{ id: 'has', formerIds: ['was', 'first'], movedFrom: 'first' }],
    });
  });
});
