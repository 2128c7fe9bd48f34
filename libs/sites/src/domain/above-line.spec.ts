import { type EditionIndex } from '#libs/compat';
import { aFeature } from '../testing/a-catalogue.js';
import { aLanding, anEdition, type Standing } from '../testing/landings.js';
import { type AboveLine, standingNow } from './above-line.js';

const standsOf = (edition: EditionIndex, standing: Standing) => aLanding(edition, standing).stands;
const drawn = (edition: EditionIndex, standing: Standing): AboveLine => standingNow(standsOf(edition, standing)).above;

/** What has passed between two editions, by what reached the line in each. */
function passed(before: [EditionIndex, Standing], now: [EditionIndex, Standing]) {
  const [edition, standing] = before;
  return standingNow(standsOf(...now), { above: drawn(edition, standing), edition }).passings;
}

describe('What is above a line', () => {
  it('is what reaches it, upstream by ordinals and of the workspace’s own by id', () => {
    const cards = aFeature('cards', { custom: true, keys: [1, 0] });
    const edition = anEdition('first', ['grid', 'has', cards], ['css.grid', 'css.has', 'css.scope']);
    const standing = { has: 'Reached', grid: 'Within', cards: 'Reached', 'css.scope': 'Reached' } as const;
    const { editionId, features, keys, own } = drawn(edition, standing);

    expect(editionId).toBe('first');
    expect([0, 1, 2].map((at) => features.has(at))).toEqual([false, true, false]);
    expect([0, 1, 2].map((at) => keys.has(at))).toEqual([false, false, true]);
    expect(own).toEqual([{ id: 'cards', keys: ['css.grid', 'css.has'], isAbove: true }]);
  });

  it('is nothing of the workspace’s own where it has nothing', () => {
    expect(drawn(anEdition('first', ['grid']), { grid: 'Reached' }).own).toEqual([]);
  });

  it('passes with its kind, and with what it was called then', () => {
    const before = anEdition('first', ['old-name'], ['css.has']);
    const now = anEdition(
      'second',
      ['new-name', aFeature('old-name', { kind: 'moved', targets: ['new-name'] })],
      ['css.has'],
    );

    expect(passed([before, {}], [now, { 'new-name': 'Reached', 'css.has': 'Reached' }])).toEqual([
      { subject: { kind: 'feature', id: 'new-name' }, formerId: 'old-name', direction: 'up' },
      { subject: { kind: 'key', id: 'css.has' }, formerId: 'css.has', direction: 'up' },
    ]);
  });

  it('has not passed where it has no coverage any more', () => {
    const edition = anEdition('first', ['grid', 'has']);

    expect(passed([edition, { grid: 'Reached' }], [edition, { grid: 'None' }])).toEqual([]);
  });

  it('is of the workspace’s own in whatever order its keys are told', () => {
    const own = (...keys: number[]) =>
      anEdition('first', [aFeature('cards', { custom: true, keys })], ['css.grid', 'css.has']);

    expect(passed([own(0, 1), { cards: 'Reached' }], [own(1, 0), {}])).toEqual([
      { subject: { kind: 'feature', id: 'cards' }, formerId: 'cards', direction: 'down' },
    ]);
  });

  it('is of the workspace’s own by the keys that it has in each edition', () => {
    const before = anEdition('first', [aFeature('cards', { custom: true, keys: [0] })], ['css.has']);
    const now = anEdition('second', [aFeature('cards', { custom: true, keys: [1] })], ['css.grid', 'css.has']);
    const another = anEdition('second', [aFeature('cards', { custom: true, keys: [0] })], ['css.grid', 'css.has']);

    expect(passed([before, { cards: 'Reached' }], [now, {}])).toHaveLength(1);
    expect(passed([before, { cards: 'Reached' }], [another, {}])).toEqual([]);
  });

  it('has passed nothing where the workspace had no such feature before', () => {
    const now = anEdition('first', ['grid', aFeature('cards', { custom: true, keys: [0] })], ['css.has']);

    expect(passed([anEdition('first', ['grid'], ['css.has']), {}], [now, { cards: 'Reached' }])).toEqual([]);
  });
});
