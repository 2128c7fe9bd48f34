import fc from 'fast-check';
import { compareVersions, isNumbered, stateAt, type EditionIndex, type SupportState } from '#libs/compat';
import { anyEdition, anyTraffic } from '../testing/random-edition.js';
import { blockersOf } from './blockers.js';
import { CoverageModel } from './coverage-model.js';
import { LEVEL_OF, type Shares } from './shares.js';
import type { Reading, Subject } from './subject.js';
import type { Survey } from './survey.js';
import type { Traffic } from './traffic.js';

describe('a survey of any audience by any edition', () => {
  it('agrees with a count release by release', () => {
    always(({ edition, model, survey, traffic }) => {
      for (const { subjects, vectors, reading } of everythingIn(edition, model)) {
        const counts = Array.from(vectors, (vector) => countedVisits(edition, [vector], traffic));
        expect(subjects.map((subject) => measuredVisits(survey, survey.sharesOf(subject, reading)))).toEqual(counts);
      }
    });
  });

  it('covers a set as a count of the worst release by release does', () => {
    always(({ edition, model, survey, traffic }) => {
      for (const { subjects, vectors, reading } of everythingIn(edition, model)) {
        const { shares } = survey.explain(subjects, reading);
        expect(measuredVisits(survey, shares)).toEqual(countedVisits(edition, [...vectors], traffic));
      }
    });
  });

  it('never covers a set better than one of its subjects, nor worse for naming one twice', () => {
    always(({ edition, model, survey }) => {
      const [{ subjects, reading }] = everythingIn(edition, model);
      const together = survey.explain(subjects, reading).shares;

      for (const subject of subjects) {
        const alone = survey.sharesOf(subject, reading);
        expect(together.full).toBeLessThanOrEqual(alone.full);
        expect(together.none).toBeGreaterThanOrEqual(alone.none);
      }
      expect(survey.explain([...subjects, ...subjects], reading).shares).toEqual(together);
    });
  });

  it('explains one subject by the same shares as it lists', () => {
    always(({ edition, model, survey }) => {
      for (const { subjects, reading } of everythingIn(edition, model)) {
        expect(survey.explain([subjects[0]], reading).shares).toEqual(survey.sharesOf(subjects[0], reading));
      }
    });
  });

  it('names the same blockers at a glance as it explains at length', () => {
    always(({ edition, model, survey }) => {
      for (const { subjects, reading } of everythingIn(edition, model))
        for (const subject of subjects)
          expect(blockersOf(survey, subject, reading)).toEqual(survey.explain([subject], reading).blockers);
    });
  });

  it('adds up to the whole: by level, browser by browser, and range by range', () => {
    always(({ edition, model, survey }) => {
      const [{ subjects, reading }] = everythingIn(edition, model);
      const { browsers, shares } = survey.explain(subjects, reading);

      expect(sum(Object.values(shares))).toBe(survey.visits.whole);
      expect(sum(browsers.map(({ parts }) => parts)) + survey.visits.unidentified).toBe(survey.visits.whole);
      for (const browser of browsers) {
        expect(sum(Object.values(browser.shares))).toBe(browser.parts);
        expect(sum(browser.ranges.map(({ parts }) => parts))).toBe(browser.parts);
      }
    });
  });

  it('blames a blocker for every visit of a known release without full support, largest first', () => {
    always(({ edition, model, survey }) => {
      const [{ subjects, reading }] = everythingIn(edition, model);
      const { blockers, shares } = survey.explain(subjects, reading);
      const blamed = blockers.map(({ parts }) => parts);

      expect(sum(blamed)).toBe(survey.visits.whole - shares.full - survey.visits.unidentified);
      expect(blamed).toEqual(blamed.toSorted((a, b) => b - a));
    });
  });

  it('gives a further visit to exactly one of the four levels', () => {
    always(({ edition, model, survey, traffic }) => {
      const [{ subjects, reading }] = everythingIn(edition, model);
      const visit = { browser: edition.browsers[0].id, release: '3', visits: 1 };
      const later = model.measure({ visits: traffic.visits + 1, shares: [...traffic.shares, visit] });

      for (const subject of subjects) {
        const before = measuredVisits(survey, survey.sharesOf(subject, reading));
        const after = measuredVisits(later, later.sharesOf(subject, reading));
        const changed = LEVELS.filter((level) => after[level] !== before[level]);
        expect(changed).toHaveLength(1);
        expect(after[changed[0]] - before[changed[0]]).toBeCloseTo(1, 6);
      }
    });
  });
});

interface Case {
  readonly edition: EditionIndex;
  readonly traffic: Traffic;
  readonly model: CoverageModel;
  readonly survey: Survey;
}

function always(promise: (example: Case) => void): void {
  fc.assert(
    fc.property(anyEdition, anyTraffic, (edition, traffic) => {
      const model = new CoverageModel(edition);
      promise({ edition, traffic, model, survey: model.measure(traffic) });
    }),
  );
}

/** Features and keys, each in both readings, with the vectors that an edition gives them. */
function everythingIn({ support }: EditionIndex, { subjects }: CoverageModel): Everything[] {
  const own = { basis: 'headline', withAncestors: false } as const;
  const strict = { basis: 'all', withAncestors: true } as const;
  return [
    { subjects: subjects.all('feature').subjects, reading: own, vectors: support.ofFeature },
    { subjects: subjects.all('feature').subjects, reading: strict, vectors: support.ofFeatureByAllKeys },
    { subjects: subjects.all('key').subjects, reading: own, vectors: support.ofKey },
    { subjects: subjects.all('key').subjects, reading: strict, vectors: support.ofKeyWithAncestors },
  ];
}

interface Everything {
  readonly subjects: readonly Subject[];
  readonly reading: Reading;
  readonly vectors: Uint16Array;
}

/** The naive way: look at every release to place each row, ask what it has, and add the thousandths of its visits. */
function countedVisits({ support, browsers }: EditionIndex, vectors: readonly number[], traffic: Traffic): Shares {
  const counted = { full: 0, partial: 0, none: 0, unknown: Math.round(traffic.visits * 1000) };
  for (const { browser, release, visits } of traffic.shares) {
    const column = browsers.findIndex(({ id }) => id === browser);
    const known = column >= 0 && isNumbered(release) ? browsers[column].versions : [];
    const ordinal = known.findLastIndex((version) => compareVersions(version, release) <= 0);
    if (ordinal < 0) continue;

    const states = vectors.map((vector) => stateAt(support, support.vectors[vector * support.width + column], ordinal));
    const thousandths = Math.round(visits * 1000);
    counted.unknown -= thousandths;
    counted[LEVEL_OF[Math.min(...states) as SupportState]] += thousandths;
  }
  return mapShares(counted, (thousandths) => thousandths / 1000);
}

const measuredVisits = ({ visits }: Survey, shares: Shares): Shares =>
  mapShares(shares, (parts) => visits.visitsOf(parts));

const mapShares = ({ full, partial, none, unknown }: Shares, map: (parts: number) => number): Shares => ({
  full: map(full),
  partial: map(partial),
  none: map(none),
  unknown: map(unknown),
});

const LEVELS = ['full', 'partial', 'none', 'unknown'] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
