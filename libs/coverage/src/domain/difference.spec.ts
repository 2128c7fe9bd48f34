import fc from 'fast-check';
import { compareVersions, type EditionIndex, stateAt } from '#libs/compat';
import { editionOf } from '../testing/edition-of.js';
import { anyEdition, anyTraffic } from '../testing/random-edition.js';
import { CoverageModel } from './coverage-model.js';
import { type Course, Difference, type Measured, type Standpoint } from './difference.js';
import { LEVEL_OF, type Level } from './shares.js';
import type { Reading } from './subject.js';
import type { Traffic } from './traffic.js';

describe('a difference between any two snapshots by any two editions', () => {
  it('begins and ends with what was measured', () => {
    always(({ before, after, courseOf }) => {
      for (const [id, course] of courseOf()) {
        expect(course.before.shares).toEqual(sharesAt(before, id));
        expect(course.after.shares).toEqual(sharesAt(after, id));
      }
    });
  });

  it('ascribes to traffic what the old edition sees of the new visits', () => {
    always(({ before, after, courseOf }) => {
      const seen = { ...after, ...measured(before.model, after.traffic) };
      for (const [id, course] of courseOf()) expect(course.arrived.shares).toEqual(sharesAt(seen, id));
    });
  });

  it('ascribes to shipped releases what visits with releases that only the new edition knows have more, and to data the rest', () => {
    always(({ before, after, courseOf }) => {
      for (const [id, course] of courseOf()) {
        const [shipped, corrected] = [true, false].map((isNew) =>
          countedGain(before.model.edition, after.model.edition, id, after.traffic, isNew),
        );
        expect(gainOf(course.arrived, course.shipped)).toBeCloseTo(shipped, 6);
        expect(gainOf(course.shipped, course.after)).toBeCloseTo(corrected, 6);
      }
    });
  });

  it('leaves nothing of the whole out at any step', () => {
    always(({ courseOf }) => {
      for (const [, course] of courseOf())
        for (const { shares, visits } of Object.values(course) as Measured[])
          expect(shares.full + shares.partial + shares.none + shares.unknown).toBe(visits.whole);
    });
  });

  it('has one course for all that have the same support', () => {
    const support = { chrome: ['none', 'full'] } as const;
    const features = { first: {}, grid: { support }, has: { support }, last: {} };
    const model = new CoverageModel(editionOf({ browsers: { chrome: ['1', '2'] }, features }));
    const one = measured(model, { visits: 1, shares: [] });
    const difference = new Difference(one, one, one.survey);
    const courseOf = (id: string) => difference.courseOf({ kind: 'feature', id }, READING);

    expect(courseOf('grid')).toBe(courseOf('has'));
    expect(courseOf('grid')).not.toBe(courseOf('first'));
    expect(courseOf('nowhere')).toBeUndefined();
  });

  it('is all of traffic where the edition is one', () => {
    fc.assert(
      fc.property(anyEdition, anyTraffic, anyTraffic, (edition, one, other) => {
        const model = new CoverageModel(edition);
        const [before, after] = [measured(model, one), measured(model, other)];
        const course = new Difference(before, after, after.survey).courseOf({ kind: 'feature', id: 'f0' }, READING);

        expect(course).toMatchObject({ arrived: course?.after, shipped: course?.after });
        expect(new Difference(before, after, after.survey).newcomers).toEqual([]);
      }),
    );
  });
});

const READING: Reading = { basis: 'headline', withAncestors: false };

interface Case {
  readonly before: Standpoint;
  readonly after: Standpoint;
  readonly courseOf: () => (readonly [id: string, Course])[];
}

function always(holds: (given: Case) => void): void {
  fc.assert(
    fc.property(anyEdition, anyEdition, anyTraffic, anyTraffic, (old, young, one, other) => {
      const [before, after] = [measured(new CoverageModel(old), one), measured(new CoverageModel(young), other)];
      const difference = new Difference(before, after, before.model.measure(other));
      holds({
        ...{ before, after },
        courseOf: () =>
          ['f0', 'f1', 'f2'].flatMap((id) => {
            const course = difference.courseOf({ kind: 'feature', id }, READING);
            return course ? [[id, course] as const] : [];
          }),
      });
    }),
  );
}

const measured = (model: CoverageModel, traffic: Traffic): Standpoint => ({
  model,
  traffic,
  survey: model.measure(traffic),
});

function sharesAt({ model, survey }: Standpoint, id: string) {
  const subject = model.subjects.all('feature').find(id);
  return subject && survey.sharesOf(subject, READING);
}

const gainOf = (one: Measured, other: Measured): number =>
  other.visits.visitsOf(other.shares.full) - one.visits.visitsOf(one.shares.full);

/** Visit by visit: full support gained or lost between two editions, of releases that only the later knows, or of all others. */
function countedGain(old: EditionIndex, young: EditionIndex, id: string, { shares }: Traffic, isNew: boolean): number {
  return shares
    .filter(({ browser, release }) => {
      const named = releaseIn(young, browser, release);
      return isNew === (named !== undefined && !versionsOf(old, browser).includes(named));
    })
    .reduce((sum, { browser, release, visits }) => {
      const isFull = (edition: EditionIndex) => Number(levelIn(edition, id, browser, release) === 'full');
      return sum + visits * (isFull(young) - isFull(old));
    }, 0);
}

const versionsOf = ({ browsers }: EditionIndex, browser: string): readonly string[] =>
  browsers.find(({ id }) => id === browser)?.versions ?? [];

const releaseIn = (edition: EditionIndex, browser: string, release: string): string | undefined =>
  /^\d/.test(release)
    ? versionsOf(edition, browser).findLast((version) => compareVersions(version, release) <= 0)
    : undefined;

function levelIn(edition: EditionIndex, id: string, browser: string, release: string): Level {
  const named = releaseIn(edition, browser, release);
  if (named === undefined) return 'unknown';
  const { support, features, browsers } = edition;
  const place = browsers.findIndex((each) => each.id === browser);
  const vector = support.ofFeature[features.findIndex((each) => each.id === id)];
  const state = stateAt(
    support,
    support.vectors[vector * support.width + place],
    browsers[place].versions.indexOf(named),
  );
  return LEVEL_OF[state];
}
