import { aFeature } from '../testing/a-catalogue.js';
import { aLanding, anEdition, type Standing } from '../testing/landings.js';
import type { Crossing } from './crossing.js';
import { type Landing, type Passed, Waterline } from './waterline.js';

const FIRST = anEdition('first', ['grid', 'has', 'old-name'], ['css.grid', 'css.has']);
const SECOND = anEdition(
  'second',
  ['anchor', 'grid', 'has', 'new-name', aFeature('old-name', { kind: 'moved', targets: ['new-name'] })],
  ['css.anchor', 'css.grid', 'css.has'],
);

const crossing = (id: string, direction: Crossing['direction']): Crossing => ({
  ...{ id, subject: { kind: id.startsWith('css') ? 'key' : 'feature', id }, name: id, direction },
  ...{ cause: 'snapshot', threshold: 95, after: 96, policyVersion: 1, at: new Date() },
  from: { snapshotId: 'october', editionId: 'first' },
  to: { snapshotId: 'november', editionId: 'first' },
});

/** Lands one after another, all seen by the edition before where none is named. */
class Shop {
  #waterline = Waterline.undrawn('shop');

  land(landing: Landing, former = FIRST): Passed | undefined {
    const passed = this.#waterline.land(landing, former);
    this.#waterline = Waterline.restore(this.#waterline.state);
    return passed;
  }

  /** Snapshots by the first edition. */
  see(snapshotId: string, standing: Standing, facts: Partial<Landing> = {}): string[] {
    return this.told(this.land(aLanding(FIRST, standing, { snapshotId, ...facts })));
  }

  told = (passed: Passed | undefined): string[] =>
    (passed?.passings ?? []).map(({ subject, direction }) => `${subject.id} ${direction}`);
}

describe('A waterline', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = new Shop();
  });

  it('is of what it was drawn by, trusted or not, and of nothing else', () => {
    const landing = aLanding(FIRST, {});
    const waterline = Waterline.undrawn('shop');
    expect(waterline.isOf(landing)).toBe(false);

    waterline.land({ ...landing, distrust: 'sample-too-small' });

    expect(waterline.isOf(landing)).toBe(true);
    const others = [{ snapshotId: 'november' }, { editionId: 'second' }, { audienceId: 'nobody' }];
    const newPolicy = { policy: { ...landing.policy, version: 2 } };
    expect([...others, newPolicy].filter((other) => waterline.isOf({ ...landing, ...other }))).toEqual([]);
  });

  it('that was never drawn is nowhere', () => {
    const waterline = Waterline.undrawn('shop');

    expect([waterline.siteId, waterline.storedVersion, waterline.drawnBy]).toEqual(['shop', 0, undefined]);
    expect(waterline.crossings).toEqual([]);
    expect(() => waterline.state).toThrow('The waterline was never drawn.');
  });

  it('is drawn by what was trusted last, as its next version', () => {
    const waterline = Waterline.undrawn('shop');
    waterline.land(aLanding(FIRST, {}, { distrust: 'sample-too-small' }));
    expect([waterline.drawnBy, waterline.state.version]).toEqual([undefined, 1]);

    const trusted = Waterline.restore(waterline.state);
    trusted.land(aLanding(SECOND, {}));
    const distrusted = Waterline.restore(trusted.state);
    distrusted.land(aLanding(FIRST, {}, { distrust: 'snapshot-too-old' }));

    expect([trusted.storedVersion, trusted.state.version, trusted.drawnBy]).toEqual([1, 2, 'second']);
    expect([distrusted.storedVersion, distrusted.state.version, distrusted.drawnBy]).toEqual([2, 3, 'second']);
  });

  it('tells nothing when it is drawn first', () => {
    expect(shop.see('october', { grid: 'Reached' })).toEqual([]);
  });

  it('tells what came over the line, and what fell under it', () => {
    shop.see('october', { grid: 'Reached', 'css.grid': 'Reached' });

    expect(shop.see('november', { has: 'Reached', 'css.has': 'Reached' })).toEqual([
      ...['grid down', 'has up', 'css.grid down', 'css.has up'],
    ]);
  });

  it('tells nothing of what trembles within the margin', () => {
    shop.see('september', { grid: 'Reached', has: 'Within' });

    expect(shop.see('october', { grid: 'Within', has: 'Within' })).toEqual([]);
    expect(shop.see('november', { grid: 'Reached', has: 'Within' })).toEqual([]);
    expect(shop.see('december', { grid: 'Within', has: 'Reached' })).toEqual(['has up']);
    expect(shop.see('january', { grid: 'Below', has: 'Within' })).toEqual(['grid down']);
    expect(shop.see('february', { grid: 'Within', has: 'Within' })).toEqual([]);
  });

  it('names the cause, and between what and what it was', () => {
    shop.see('october', {});
    const seen = shop.land(aLanding(FIRST, { has: 'Reached' }, { snapshotId: 'november' }));
    const revised = shop.land(aLanding(SECOND, {}, { snapshotId: 'november' }));

    expect(seen).toMatchObject({ cause: 'snapshot', from: { snapshotId: 'october', editionId: 'first' } });
    expect(revised).toMatchObject({ cause: 'edition', from: { snapshotId: 'november', editionId: 'first' } });
  });

  it('knows what an edition before called otherwise, and tells nothing of what that did not know', () => {
    shop.see('october', { 'old-name': 'Reached', 'css.has': 'Reached' });

    const passed = shop.land(aLanding(SECOND, { anchor: 'Reached', 'css.anchor': 'Reached', 'css.has': 'Reached' }));

    expect(passed?.passings).toEqual([
      { subject: { kind: 'feature', id: 'new-name' }, formerId: 'old-name', direction: 'down' },
    ]);
  });

  it('tells nothing where the edition before is gone', () => {
    const waterline = Waterline.undrawn('shop');
    waterline.land(aLanding(FIRST, { grid: 'Reached' }));

    expect(waterline.land(aLanding(SECOND, {}))).toBeUndefined();
  });

  it.each([
    ['line', { policy: { ...aLanding(FIRST, {}).policy, threshold: 90, version: 2 } }],
    ['audience', { audienceId: 'europe' }],
  ])('tells nothing where the site has another %s', (_, facts) => {
    shop.see('october', { grid: 'Reached' });

    expect(shop.see('november', {}, facts)).toEqual([]);
    expect(shop.see('december', { grid: 'Reached' }, facts)).toEqual(['grid up']);
  });

  it('is of a line in words that never change: with others everything stored would be of another', () => {
    const { policy } = aLanding(FIRST, {});
    const lineBy = (terms: Partial<Landing['policy']>) => {
      const waterline = Waterline.undrawn('shop');
      waterline.land(aLanding(FIRST, {}, { policy: { ...policy, ...terms } }));
      return waterline.state.line;
    };

    expect(lineBy({ minimumVisits: 100 })).toBe('95 full atLeast headline');
    expect(lineBy({ segments: 'each', minimumVisits: 100 })).toBe('95 full atLeast headline each 100');
  });

  it.each([
    ['whole', ['grid down']],
    ['each', []],
  ] as const)('is of other segments by another minimum of visits, where each is heard: %s', (segments, told) => {
    const policy = { ...aLanding(FIRST, {}).policy, segments, minimumVisits: 100 };
    shop.see('october', { grid: 'Reached' }, { policy });

    expect(shop.see('november', {}, { policy: { ...policy, minimumVisits: 200, version: 2 } })).toEqual(told);
  });

  it('tells nothing where the same snapshot and edition are judged anew, and goes on from there', () => {
    shop.see('october', {});

    expect(shop.see('october', { grid: 'Reached' })).toEqual([]);
    expect(shop.see('november', {})).toEqual(['grid down']);
  });

  it('stays where it was when another version of the policy moves no line', () => {
    shop.see('october', { grid: 'Reached' });
    const policy = { ...aLanding(FIRST, {}).policy, version: 2 };

    expect(shop.see('october', { grid: 'Reached' }, { policy })).toEqual([]);
    expect(shop.see('november', {}, { policy })).toEqual(['grid down']);
  });

  it('is not drawn by a snapshot that nobody trusts, and compares the next with the last that was', () => {
    shop.see('september', { grid: 'Reached' });

    expect(shop.see('october', {}, { distrust: 'sample-too-small' })).toEqual([]);
    const passed = shop.land(aLanding(FIRST, {}, { snapshotId: 'november' }));
    expect([passed?.from.snapshotId, shop.told(passed)]).toEqual(['september', ['grid down']]);
  });

  it('follows a feature of the workspace’s own by its id, as long as its keys are the same', () => {
    const own = (...keys: readonly number[]) =>
      anEdition('first', ['grid', aFeature('cards', { custom: true, keys })], ['css.grid', 'css.has']);
    shop.land(aLanding(own(0), { cards: 'Reached' }), own(0));

    expect(shop.told(shop.land(aLanding(own(0, 1), {}, { snapshotId: 'november' }), own(0, 1)))).toEqual([]);
    const risen = shop.land(aLanding(own(0, 1), { cards: 'Reached' }, { snapshotId: 'december' }), own(0, 1));
    expect(shop.told(risen)).toEqual(['cards up']);
  });

  it('does not take a feature for one of the workspace’s own that hid it', () => {
    const hiding = anEdition('first', ['grid', aFeature('has', { custom: true }), 'old-name'], ['css.grid', 'css.has']);
    shop.land(aLanding(hiding, {}), hiding);

    expect(shop.see('november', { has: 'Reached' })).toEqual([]);
  });

  it('records an event for each direction, once', () => {
    const waterline = Waterline.undrawn('shop');
    waterline.enter([crossing('css.has', 'up'), crossing('has', 'up'), crossing('grid', 'down')], 'Shop');

    expect(waterline.events).toMatchObject([
      {
        type: 'crossing-up',
        told: {
          ...{ type: 'crossing.up', subject: '/sites/shop/crossings', siteId: 'shop' },
          data: {
            total: 2,
            cause: 'snapshot',
            crossings: [{ subjectId: 'has' }, { subjectId: 'css.has', kind: 'key' }],
          },
          text: 'Shop: 1 feature and 1 key reached the line of 95 %: has.',
        },
      },
      { type: 'crossing-down', told: { text: 'Shop: 1 feature fell under the line of 95 %: grid.' } },
    ]);
    expect(waterline.crossings.map(({ subject }) => subject.id)).toEqual(['grid', 'has', 'css.has']);
  });

  it.each([
    [['anchor', 'grid', 'has', 'css.anchor', 'css.has']],
    [['css.has', 'css.anchor', 'has', 'grid', 'anchor']],
    [['grid', 'css.has', 'anchor', 'css.anchor', 'has']],
  ])('has crossings in the order of their ids, features first, whatever order they come in: %j', (ids) => {
    const waterline = Waterline.undrawn('shop');
    waterline.enter(
      ids.map((id) => crossing(id, 'up')),
      'Shop',
    );

    expect(waterline.events).toHaveLength(1);
    expect(waterline.crossings.map(({ subject }) => subject.id)).toEqual([
      ...['anchor', 'grid', 'has', 'css.anchor', 'css.has'],
    ]);
  });
});
