import { editionOf, type EditionSketch, type Support } from '../testing/edition-of.js';
import { CoverageModel } from './coverage-model.js';
import type { Explanation, SupportRange } from './explanation.js';
import type { Traffic } from './traffic.js';

const browsers: EditionSketch['browsers'] = {
  chrome: ['1', '2', '3', '4'],
  firefox: ['10', '11'],
  safari_ios: ['14', '15', '15.3', '16'],
};

describe('an explanation', () => {
  it('merges neighbouring releases with the same support into ranges that span what nobody came with', () => {
    const { browsers: parts } = explain(
      { safari_ios: ['none', 'none', 'none', 'full'] },
      { 'safari_ios 14': 3, 'safari_ios 15.3': 4, 'safari_ios 16': 5 },
    );

    expect(parts[0].ranges.map(written)).toEqual(['safari_ios 14–15.3 none', 'safari_ios 16–16 full']);
  });

  it('calls a flag and another name what they are, and counts them as none and partial', () => {
    const { browsers: parts, shares } = explain(
      { chrome: ['none', 'flag', 'alternative', 'partial'] },
      { 'chrome 1': 1, 'chrome 2': 1, 'chrome 3': 1, 'chrome 4': 1 },
    );

    expect(parts[0].ranges.map(({ state }) => state)).toEqual(['none', 'flag', 'alternative', 'partial']);
    expect(shares).toEqual({ full: 0, partial: shares.none, none: shares.partial, unknown: 0 });
  });

  it('tells of the browsers that were seen, most visited first', () => {
    const { browsers: parts } = explain({}, { 'firefox 10': 1, 'chrome 2': 5, 'safari_ios 15': 0 });

    expect(parts.map(({ browser }) => browser.id)).toEqual(['chrome', 'firefox']);
  });

  it('tells of the most visited browser first, wherever the edition has it, and then by id', () => {
    const { browsers: parts } = explain(
      {},
      { 'vivaldi 7': 2, 'chrome 1': 1, 'firefox 11': 2, 'safari_ios 15': 3, 'brave 1': 2 },
      { vivaldi: ['7'], ...browsers, brave: ['1'] },
    );

    expect(parts.map(({ browser }) => browser.id)).toEqual(['safari_ios', 'brave', 'firefox', 'vivaldi', 'chrome']);
  });

  it('ranks blockers by what they cost, then by browser and age', () => {
    const { blockers } = explain(
      {
        chrome: ['none', 'partial', 'full', 'flag'],
        firefox: ['unknown', 'unknown'],
        safari_ios: ['none', 'none', 'full', 'full'],
      },
      { 'chrome 1': 2, 'chrome 2': 2, 'chrome 3': 90, 'chrome 4': 2, 'firefox 10': 2, 'safari_ios 15': 7 },
    );

    expect(blockers.map(written)).toEqual([
      'safari_ios 14–15 none',
      'chrome 1–1 none',
      'chrome 2–2 partial',
      'chrome 4–4 flag',
      'firefox 10–11 unknown',
    ]);
  });

  it('blames no release that nobody came with, and none for visits that no release is known of', () => {
    const { blockers, shares } = explain(
      { chrome: ['none', 'full', 'full', 'full'] },
      { 'chrome 2': 1, 'netscape 4': 9 },
    );

    expect(blockers).toEqual([]);
    expect(shares.unknown).toBe(9 * shares.full);
  });
});

function explain(support: Support, seen: Readonly<Record<string, number>>, known = browsers): Explanation {
  const model = new CoverageModel(editionOf({ browsers: known, features: { grid: { support } } }));
  const survey = model.measure(trafficOf(seen));
  return survey.explain(model.subjects.all('feature').subjects, { basis: 'headline', withAncestors: false });
}

function trafficOf(seen: Readonly<Record<string, number>>): Traffic {
  const shares = Object.entries(seen).map(([name, visits]) => {
    const [browser, release] = name.split(' ');
    return { browser, release, visits };
  });
  return { visits: shares.reduce((sum, { visits }) => sum + visits, 0), shares };
}

const written = ({ browser, first, last, state }: SupportRange): string =>
  `${browser.id} ${browser.versions[first]}–${browser.versions[last]} ${state}`;
