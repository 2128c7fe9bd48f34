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
        { kind: 'feature', id: 'has', name: ':has()' },
        { kind: 'key', id: 'css.has', name: 'css.has' },
        { kind: 'feature', id: 'has', name: ':has()', movedFrom: 'has-selector' },
        { kind: 'split', id: 'css', name: 'All of CSS', targets: ['grid', 'has'] },
        { kind: 'unknown', id: 'gird', suggestions: ['grid'] },
      ],
    });
  });
});
