import { type EditionIndex, type StateName, stateAt, STATE_NAMES } from '#libs/compat';
import { smallEdition } from '../testing/small-packages.js';

const edition = smallEdition('01980000-0000-7000-8000-000000000000');

/** The states of chrome 1, 2, 9, 10, of opera 5 and of safari 9.1, 10 by a vector. */
function statesOf(vector: number, { support, browsers }: EditionIndex = edition): readonly (readonly StateName[])[] {
  return browsers.map(({ versions }, browser) =>
    versions.map(
      (_, ordinal) => STATE_NAMES[stateAt(support, support.vectors[vector * support.width + browser], ordinal)],
    ),
  );
}

const { support } = edition;
const key = (name: string) => edition.keys.indexOf(name);
const feature = (id: string) => edition.features.findIndex((each) => each.id === id);

describe('A compiled edition', () => {
  it('knows what each release has of a key', () => {
    expect(statesOf(support.ofKey[key('css.properties.grid')])).toEqual([
      ['none', 'flag', 'full', 'full'],
      ['none'],
      ['unknown', 'full'],
    ]);
    expect(statesOf(support.ofKey[key('api.Bluetooth')])).toEqual([
      ['none', 'alternative', 'alternative', 'none'],
      ['full'],
      ['alternative', 'alternative'],
    ]);
  });

  it('takes the worst of a key and its parents', () => {
    expect(statesOf(support.ofKey[key('css.properties.grid.subgrid')])).toEqual([
      ['none', 'none', 'none', 'partial'],
      ['unknown'],
      ['none', 'none'],
    ]);
    expect(statesOf(support.ofKeyWithAncestors[key('css.properties.grid.subgrid')])).toEqual([
      ['none', 'none', 'none', 'partial'],
      ['none'],
      ['none', 'none'],
    ]);
    expect(support.ofKeyWithAncestors[key('api.Bluetooth')]).toBe(support.ofKey[key('api.Bluetooth')]);
  });

  it('keeps as headline keys those that are full by the published release', () => {
    const { keys, headlineKeys, overruled } = edition.features[feature('grid')];

    expect([keys, headlineKeys, overruled]).toEqual([[1, 2], [1], false]);
    expect(support.ofFeature[feature('grid')]).toBe(support.ofKey[key('css.properties.grid')]);
    expect(support.ofFeatureByAllKeys[feature('grid')]).toBe(
      support.ofKeyWithAncestors[key('css.properties.grid.subgrid')],
    );
  });

  it('lets the published support overrule the keys in core browsers', () => {
    expect(edition.features[feature('bluetooth')]).toMatchObject({ headlineKeys: [0], overruled: true });
    expect(statesOf(support.ofFeature[feature('bluetooth')])).toEqual([
      ['none', 'alternative', 'full', 'full'],
      ['full'],
      ['alternative', 'alternative'],
    ]);
  });

  it('has nothing but the published support of a feature without keys', () => {
    const states = [['none', 'full', 'full', 'full'], ['unknown'], ['unknown', 'full']];

    expect(statesOf(support.ofFeature[feature('unlisted')])).toEqual(states);
    expect(statesOf(support.ofFeatureByAllKeys[feature('unlisted')])).toEqual(states);
  });

  it('answers for a moved id as its target, and knows nothing of a split one', () => {
    expect(support.ofFeature[feature('grid-layout')]).toBe(support.ofFeature[feature('grid')]);
    expect(new Set(statesOf(support.ofFeature[feature('layout')]).flat())).toEqual(new Set(['unknown']));
  });

  it('recomputes the day of Baseline high, and has none where there is no day of low', () => {
    const baseline = (id: string) => edition.features[feature(id)].baseline;

    expect(baseline('grid')).toEqual({ status: 'high', lowDate: '2020-01-31', highDate: '2022-07-31' });
    expect(baseline('unlisted')).toEqual({ status: 'low', lowDate: '≤2025-03-04', highDate: '≤2027-09-04' });
    expect(baseline('bluetooth')).toEqual({ status: 'false' });
    expect(baseline('layout')).toBeUndefined();
  });

  it('knows the feature of a key', () => {
    expect([...edition.featureOfKey]).toEqual([feature('bluetooth'), feature('grid'), feature('grid')]);
  });

  it('has the day and the engine of each release, where they are known', () => {
    expect(edition.browsers[0]).toMatchObject({
      versions: ['1', '2', '9', '10'],
      dates: ['2018-01-01', '2019-02-01', undefined, '2020-02-01'],
      engines: ['Blink 28', 'Blink 28', 'Blink 28', 'Blink 28'],
    });
  });
});
