import type { Crossing } from './crossing.js';
import { toldOf } from './crossing-told.js';

const shop = { id: 's', name: 'Shop' };
const crossing = (kind: 'feature' | 'key', id: string, facts: Partial<Crossing> = {}): Crossing => ({
  ...{ id: `crossing-of-${id}`, subject: { kind, id }, name: id.toUpperCase(), direction: 'up', cause: 'edition' },
  ...{ threshold: 92.5, before: 90, after: 93, policyVersion: 1, at: new Date() },
  from: { snapshotId: 'october', editionId: 'first' },
  to: { snapshotId: 'november', editionId: 'second' },
  ...facts,
});
type Crossings = [Crossing, ...Crossing[]];
const several = (kind: 'feature' | 'key', count: number) =>
  Array.from({ length: count }, (_, n) => crossing(kind, `${kind[0]}${String(n + 1)}`)) as Crossings;

describe('What the outside is told of crossings', () => {
  it('is what crossed, between what and what, and because of what', () => {
    const from = { ...crossing('feature', 'has').from, weight: 7 };

    expect(toldOf(shop, 'down', [crossing('feature', 'has', { from }), crossing('key', 'css.has')])).toEqual({
      ...{ type: 'crossing.down', subject: '/sites/s/crossings', siteId: 's' },
      data: {
        ...{ siteId: 's', site: 'Shop', direction: 'down', cause: 'edition', threshold: 92.5, total: 2 },
        from: { snapshotId: 'october', editionId: 'first' },
        to: { snapshotId: 'november', editionId: 'second' },
        crossings: [
          { id: 'crossing-of-has', kind: 'feature', subjectId: 'has', name: 'HAS', before: 90, after: 93 },
          { id: 'crossing-of-css.has', kind: 'key', subjectId: 'css.has', name: 'CSS.HAS', before: 90, after: 93 },
        ],
      },
      text: 'Shop: 1 feature and 1 key fell under the line of 92.5 %: HAS.',
    });
  });

  it('has no share of before where nobody knows it any more', () => {
    const { before: _, ...unknown } = crossing('feature', 'has');

    expect(toldOf(shop, 'up', [unknown]).data.crossings).toStrictEqual([
      { id: 'crossing-of-has', kind: 'feature', subjectId: 'has', name: 'HAS', after: 93 },
    ]);
  });

  it('names a hundred, and counts all', () => {
    const { data } = toldOf(shop, 'up', several('key', 101));

    expect(data.total).toBe(101);
    expect(data.crossings).toHaveLength(100);
  });

  it.each<[string, Crossings]>([
    ['2 features reached the line of 92.5 %: F1, F2.', several('feature', 2)],
    ['2 keys reached the line of 92.5 %: K1, K2.', several('key', 2)],
    ['1 key reached the line of 92.5 %: K1.', several('key', 1)],
    ['1 feature and 2 keys reached the line of 92.5 %: F1.', [...several('feature', 1), ...several('key', 2)]],
    ['10 keys reached the line of 92.5 %: K1, K2, K3, K4, K5, K6, K7, K8, K9, K10.', several('key', 10)],
    ['11 keys reached the line of 92.5 %: K1, K2, K3, K4, K5, K6, K7, K8, K9, K10, ….', several('key', 11)],
  ])('is one line for a chat: %s', (text, crossings) => {
    expect(toldOf(shop, 'up', crossings).text).toBe(`Shop: ${text}`);
  });
});
