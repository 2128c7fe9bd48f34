import { type Sightings, visitsOf } from '../testing/seen.js';
import { Cohorts, type Observation } from './cohorts.js';
import { dayNumber } from './day.js';
import { ReleaseCalendar } from './release-calendar.js';

describe('the visits to be expected', () => {
  it('are as old then as they were: each moves on along the releases of its browser', () => {
    const expected = expectation([['2026-02-01', { chrome: CHROMES(10, 80, 0, 0) }, 10]], '2026-03-04');

    expect(expected).toEqual([
      ['chrome', '2', 10],
      ['chrome', '3', 80],
    ]);
  });

  it('are what was counted, on the day that it was', () => {
    const expected = expectation([['2026-02-01', { chrome: CHROMES(10, 80, 0, 0) }, 10]], '2026-02-01');

    expect(expected).toEqual([
      ['chrome', '1', 10],
      ['chrome', '2', 80],
    ]);
  });

  it('come with the newest known release, whatever comes after it', () => {
    expect(expectation([['2026-02-01', { chrome: CHROMES(10, 80, 0, 0) }, 10]], '2027-01-01')).toEqual([
      ['chrome', '4', 90],
    ]);
  });

  it('are an equal part of each of the last four snapshots, however many visits those had', () => {
    const expected = expectation(
      [
        ['2025-12-01', { chrome: CHROMES(999, 0, 0, 0) }, 0],
        ['2026-02-01', { chrome: CHROMES(100, 0, 0, 0) }, 0],
        ['2026-02-01', { chrome: CHROMES(0, 40, 0, 0) }, 0],
        ['2026-02-01', { chrome: CHROMES(0, 7, 0, 0) }, 0],
        ['2026-02-01', { chrome: CHROMES(0, 8, 0, 0) }, 0],
      ],
      '2026-02-01',
    );

    expect(expected).toEqual([
      ['chrome', '1', 2],
      ['chrome', '2', 6],
    ]);
  });

  it('keep the parts that the browsers have of the latest snapshot, and what is unknown', () => {
    const snapshots: Seen[] = [
      ['2026-01-20', { chrome: CHROMES(90, 0, 0, 0), safari: SAFARIS(0) }, 10],
      ['2026-02-01', { chrome: CHROMES(0, 30, 0, 0), safari: SAFARIS(50) }, 20],
    ];
    const traffic = cohortsOf(snapshots).expectedOn(dayNumber('2026-02-05'));
    const of = (browser: string) =>
      traffic.shares.filter((share) => share.browser === browser).reduce((sum, { visits }) => sum + visits, 0);

    expect([of('chrome'), of('safari'), traffic.visits]).toEqual([30, 50, 100]);
  });

  it('stay with a release whose day nobody has told', () => {
    const seen = { kiosk: [['7', undefined, 5] as const, ['8', '2026-01-01', 0] as const] };

    expect(expectation([['2026-02-01', seen, 0]], '2027-02-01')).toEqual([['kiosk', '7', 5]]);
  });

  it('come with releases of the browsers that they came with', () => {
    const seen: Sightings = {
      safari: [['26', '2025-09-15', 1]],
      chrome: CHROMES(2, 3),
      kiosk: [['7', undefined, 4] as const, ['8', undefined, 5] as const],
    };

    expect(expectation([['2026-02-01', seen, 0]], '2026-02-01')).toEqual([
      ['safari', '26', 1],
      ['chrome', '1', 2],
      ['chrome', '2', 3],
      ['kiosk', '7', 4],
      ['kiosk', '8', 5],
    ]);
  });

  it('are none of a browser that the latest snapshot did not see', () => {
    const snapshots: Seen[] = [
      ['2026-02-01', { chrome: CHROMES(90), safari: SAFARIS(10) }, 0],
      ['2026-02-01', { chrome: CHROMES(90), safari: SAFARIS(0) }, 0],
    ];

    expect(expectation(snapshots, '2026-02-01')).toEqual([['chrome', '1', 90]]);
  });

  it('are counted from the middle of a period', () => {
    const observation = { from: '2026-01-22', to: '2026-02-11', visits: visitsOf({ chrome: CHROMES(10, 80, 0, 0) }) };
    const calendar = new ReleaseCalendar(observation.visits.releases.browsers);
    const { shares } = new Cohorts([observation], calendar).expectedOn(dayNumber('2026-02-01'));

    expect(shares.map(({ release, visits }) => [release, visits])).toEqual([
      ['1', 10],
      ['2', 80],
    ]);
  });
});

describe('a calendar of releases', () => {
  const [browser] = visitsOf({
    safari: [
      ['15', '2021-09-20', 0],
      ['15.9', '2023-01-01', 0],
      ['16', '2022-09-12', 0],
      ['17', undefined, 0],
    ],
  }).releases.browsers;
  const calendar = new ReleaseCalendar([browser]);

  it('tells the newest release on a day, and none before the first', () => {
    expect(calendar.newestOn(0, dayNumber('2021-09-19'))).toBeUndefined();
    expect(calendar.newestOn(0, dayNumber('2021-09-20'))).toBe(0);
    expect(calendar.newestOn(0, dayNumber('2026-01-01'))).toBe(2);
  });

  it('takes an update of an old release as if it had come out just before the newer one', () => {
    expect(calendar.dateOf(0, 1)).toBe(dayNumber('2022-09-11'));
    expect(calendar.newestOn(0, dayNumber('2022-09-11'))).toBe(1);
  });
});

type Seen = readonly [day: string, Sightings, unknown: number];

/** Chrome has a release on the first of each month, and so many visits with each. */
const CHROMES = (...visits: readonly number[]): Sightings[string] =>
  visits.map((some, at) => [String(at + 1), `2026-0${String(at + 1)}-01`, some]);
const SAFARIS = (visits: number): Sightings[string] => [['26', '2025-09-15', visits]];

function cohortsOf(snapshots: readonly Seen[]): Cohorts {
  const observations = snapshots.map(([day, seen, unknown]): Observation => ({
    from: day,
    to: day,
    visits: visitsOf(seen, unknown),
  }));
  return new Cohorts(observations, new ReleaseCalendar(observations[0].visits.releases.browsers));
}

const expectation = (snapshots: readonly Seen[], day: string) =>
  cohortsOf(snapshots)
    .expectedOn(dayNumber(day))
    .shares.map(({ browser, release, visits }) => [browser, release, visits]);
