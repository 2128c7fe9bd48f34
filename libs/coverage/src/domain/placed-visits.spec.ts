import { PlacedVisits } from './placed-visits.js';
import { ReleaseMap } from './release-map.js';
import type { ReleaseVisits } from './traffic.js';

const releases = new ReleaseMap([
  { id: 'chrome', name: 'Chrome', type: 'desktop', versions: ['1', '2', '10'], dates: [] },
  { id: 'safari_ios', name: 'Safari on iOS', type: 'mobile', versions: ['15.4', '16', '16.3'], dates: [] },
]);

const CHROME = { first: 0, end: 3 };
const SAFARI = { first: 3, end: 6 };

describe('placed visits', () => {
  it('counts the visits of any stretch of releases', () => {
    const visits = place([seen('chrome', '1', 5), seen('chrome', '2', 7), seen('safari_ios', '16.3', 11)]);

    expect(visits.visitsOf(visits.between(0, 2))).toBe(12);
    expect(visits.visitsOf(visits.between(1, 3))).toBe(7);
    expect(visits.visitsOf(visits.between(SAFARI.first, SAFARI.end))).toBe(11);
  });

  it('adds up rows of the same release', () => {
    const visits = place([seen('chrome', '2', 5), seen('chrome', '2', 7)]);

    expect(visits.visitsOf(visits.between(1, 2))).toBe(12);
  });

  it('places a release that the edition does not know on the newest that is not newer', () => {
    const visits = place([seen('chrome', '9', 1), seen('chrome', '12', 2), seen('safari_ios', '16.2', 4)]);

    expect([0, 1, 2].map((at) => visits.visitsOf(visits.between(at, at + 1)))).toEqual([0, 1, 2]);
    expect(visits.visitsOf(visits.between(4, 5))).toBe(4);
    expect(visits.unidentified).toBe(0);
  });

  it('leaves unidentified what has no known browser, no such old release, or no release at all', () => {
    const visits = place([seen('netscape', '4', 1), seen('safari_ios', '9', 2), seen('chrome', 'preview', 4)], 15);

    expect(visits.between(CHROME.first, SAFARI.end)).toBe(0);
    expect(visits.visitsOf(visits.unidentified)).toBe(15);
  });

  it('counts fractions of visits without losing any', () => {
    const visits = place([seen('chrome', '1', 0.1), seen('chrome', '2', 0.2), seen('chrome', '10', 0.7)], 1);

    expect(visits.visitsOf(visits.between(0, 2))).toBe(0.3);
    expect(visits.unidentified).toBe(0);
  });

  it('never makes the whole less than its parts', () => {
    const visits = place([seen('chrome', '1', 70), seen('netscape', '4', 30)], 99);

    expect(visits.visitsOf(visits.whole)).toBe(100);
  });

  it('knows nothing of an audience that nobody belongs to', () => {
    const visits = place([seen('chrome', '1', 0)], 0);

    expect(visits.percentageOf(visits.unidentified)).toBe(100);
  });

  it('writes shares as percentages with at most four decimals', () => {
    const visits = place([seen('chrome', '1', 1), seen('chrome', '2', 2)]);

    expect(visits.percentageOf(visits.between(0, 1))).toBe(33.3333);
    expect(visits.percentageOf(visits.between(1, 2))).toBe(66.6667);
  });
});

function place(
  shares: readonly ReleaseVisits[],
  visits = shares.reduce((sum, share) => sum + share.visits, 0),
): PlacedVisits {
  return new PlacedVisits({ visits, shares }, releases);
}

function seen(browser: string, release: string, visits: number): ReleaseVisits {
  return { browser, release, visits };
}
