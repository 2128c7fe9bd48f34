import { compareVersions, ReleaseLine, stateAt, SupportState } from '#libs/compat';
import { realEdition, realEditionContents } from '../testing/real-edition.js';
import { baselineHighDate } from './baseline.js';
import type { FeatureRecord } from './edition-contents.js';

const edition = realEdition();
const contents = realEditionContents();
const { features, support } = edition;
const withKeys = contents.features.filter(({ keys }) => keys.length > 0);
const overruled = features.filter((feature) => feature.overruled).map(({ id }) => id);
const ordinalOf = (id: string) => features.findIndex((feature) => feature.id === id);

/** What a browser's releases have by one of the table's vectors, release by release. */
function statesOf(vector: number, browserId: string): readonly SupportState[] {
  const browser = edition.browsers.findIndex(({ id }) => id === browserId);
  const fn = support.vectors[vector * support.width + browser];
  return edition.browsers[browser].versions.map((_, ordinal) => stateAt(support, fn, ordinal));
}

/** The support as web-features would publish it: what the last run of full support starts with. */
function publishedForm(vector: number, browserId: string, newest: string): string | undefined {
  const { versions } = edition.browsers.find(({ id }) => id === browserId) ?? { versions: [] };
  const states = statesOf(vector, browserId);
  let release = versions.findLastIndex((version) => compareVersions(version, newest) <= 0);
  if (states[release] !== SupportState.Full) return undefined;

  while (states[release - 1] === SupportState.Full) release -= 1;
  return (states[release - 1] === SupportState.Unknown ? '≤' : '') + versions[release];
}

const isGivenBack = (feature: FeatureRecord, vectors: Uint16Array) =>
  contents.coreBrowsers.every(
    ({ id, newest }) => publishedForm(vectors[ordinalOf(feature.id)], id, newest) === feature.publishedSupport[id],
  );

describe('The edition of BCD 8.1.3 and web-features 3.40.0', () => {
  it('has all features, redirects, groups, keys, browsers and releases', () => {
    const kinds = Object.groupBy(features, ({ kind }) => kind);

    expect([kinds.feature, kinds.moved, kinds.split].map((each) => each?.length)).toEqual([1204, 10, 2]);
    expect(contents.groups).toHaveLength(104);
    expect(edition.keys).toHaveLength(20_647);
    expect(edition.browsers).toHaveLength(17);
    expect(edition.browsers.flatMap(({ versions }) => versions)).toHaveLength(1_648);
    expect(features.flatMap(({ keys }) => keys)).toHaveLength(15_487);
    expect(contents.missingKeys).toEqual([]);
  });

  it('gives back the published support of 1,173 of the 1,183 features with keys, by their headline keys', () => {
    const given = withKeys.filter(({ id }) => !overruled.includes(id));

    expect([withKeys.length, given.length]).toEqual([1183, 1173]);
    expect(given.filter((feature) => !isGivenBack(feature, support.ofFeature))).toEqual([]);
  });

  it('would give back only 861 by all their keys', () => {
    expect(withKeys.filter((feature) => isGivenBack(feature, support.ofFeatureByAllKeys))).toHaveLength(861);
  });

  it('follows the editors where they overruled the data', () => {
    expect(overruled).toEqual([
      ...['autofocus', 'datalist', 'display-contents', 'js-modules-shared-workers', 'meta-refresh'],
      ...['reporting-crashes', 'sizes-auto', 'text-decoration-line-blink', 'web-bluetooth', 'webrtc-stats'],
    ]);

    const bluetooth = statesOf(support.ofFeature[ordinalOf('web-bluetooth')], 'chrome');
    const chrome = new ReleaseLine(edition.browsers.find(({ id }) => id === 'chrome')?.versions ?? []);
    const states = ['55', '56', '69', '70', '154'].map((version) => bluetooth[chrome.startOf(version)]);
    const { None, Partial, Full } = SupportState;
    expect(states).toEqual([None, Partial, Partial, Full, Full]);
  });

  it('keeps all keys of a feature of which none is kept', () => {
    const autofocus = features[ordinalOf('autofocus')];

    expect(autofocus.headlineKeys).toEqual(autofocus.keys);
  });

  it('takes features without keys from what is published', () => {
    const without = contents.features.filter(({ kind, keys }) => kind === 'feature' && keys.length === 0);

    expect(without).toHaveLength(21);
    expect(without.filter((feature) => !isGivenBack(feature, support.ofFeature))).toEqual([]);
    expect(new Set(without.flatMap(({ id }) => statesOf(support.ofFeature[ordinalOf(id)], 'ie')))).toEqual(
      new Set([SupportState.Unknown]),
    );
  });

  it('lets a moved id answer as its target', () => {
    expect(support.ofFeature[ordinalOf('masonry')]).toBe(support.ofFeature[ordinalOf('grid-lanes')]);
  });

  it('computes the published days of Baseline high to the day', () => {
    const published = contents.features.flatMap(({ baseline }) => (baseline?.highDate ? [baseline] : []));

    expect(published).toHaveLength(649);
    expect(published.filter(({ lowDate = '', highDate }) => baselineHighDate(lowDate) !== highDate)).toEqual([]);
  });

  it('holds every distinct answer once', () => {
    expect(support.browserOf.length).toBeLessThan(6_500);
    expect(support.vectors.length / support.width).toBeLessThan(8_000);
  });

  it('assigns a key to at most one feature', () => {
    const owned = edition.featureOfKey.filter((feature) => feature >= 0);

    expect(owned).toHaveLength(15_487);
  });
});
