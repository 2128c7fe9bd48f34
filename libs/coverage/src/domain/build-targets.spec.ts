import fc from 'fast-check';
import type { Bound } from '#libs/compat';
import { type Sightings, visitsOf } from '../testing/seen.js';
import { BuildTargets } from './build-targets.js';
import { PlacedVisits } from './placed-visits.js';
import { ReleaseMap } from './release-map.js';

const targetsOf = (
  threshold: number,
  sightings: Sightings,
  { unidentified = 0, bound = 'atLeast' }: { unidentified?: number; bound?: Bound } = {},
): BuildTargets => new BuildTargets(visitsOf(sightings, unidentified), { threshold, bound });

/** Per name the oldest supported version. */
const floorsOf = ({ floors }: BuildTargets) =>
  Object.fromEntries(floors.map(({ name, supported }) => [name, supported.at(0)?.version]));

const shop: Sightings = {
  chrome: [
    ['100', '2022-03-29', 10],
    ['120', '2023-12-05', 30],
    ['154', '2026-10-06', 600],
  ],
  ie: [['11', '2013-10-17', 20]],
  safari_ios: [
    ['15.3', '2022-01-26', 40],
    ['17', '2023-09-18', 300],
  ],
};

describe('The targets of a build', () => {
  it('leave out what came out first, as long as the line is reached', () => {
    expect(floorsOf(targetsOf(98, shop))).toEqual({ chrome: '100', ie: undefined, ios_saf: '15.2-15.3' });
    expect(floorsOf(targetsOf(94, shop))).toEqual({ chrome: '100', ie: undefined, ios_saf: '17.0' });
    expect(floorsOf(targetsOf(90, shop))).toEqual({ chrome: '154', ie: undefined, ios_saf: '17.0' });
  });

  it('keep a name’s oldest that cannot be spared, and go on with the others', () => {
    // 30 may go: IE's 20, then not iOS 15.3 with its 40, but Chrome 100 with its 10.
    expect(floorsOf(targetsOf(97, shop))).toEqual({ chrome: '120', ie: undefined, ios_saf: '15.2-15.3' });
  });

  it('reach the line exactly, in visits and not in rounded shares', () => {
    expect(targetsOf(98, shop)).toMatchObject({ supported: 98 * unit(shop), isReached: true });
    expect(floorsOf(targetsOf(98.0001, shop))).toMatchObject({ ie: '11', chrome: '120' });
  });

  it('are all that was seen where the line cannot be reached', () => {
    const targets = targetsOf(95, shop, { unidentified: 100 });

    expect(targets.isReached).toBe(false);
    expect(floorsOf(targets)).toEqual({ chrome: '100', ie: '11', ios_saf: '15.2-15.3' });
  });

  it('count what nothing is known of for the line where its far end decides', () => {
    const targets = targetsOf(95, shop, { unidentified: 100, bound: 'atMost' });

    // 55 of 1,100 may go: IE's 20, Chrome 100's 10, and neither 40 nor 30 more.
    expect(targets.isReached).toBe(true);
    expect(floorsOf(targets)).toEqual({ chrome: '120', ie: undefined, ios_saf: '15.2-15.3' });
  });

  it('take browsers of one engine and numbers together', () => {
    const targets = targetsOf(100, {
      chrome_android: [['120', '2023-12-06', 5]],
      webview_android: [
        ['4.4', '2013-12-09', 1],
        ['110', '2023-02-07', 2],
        ['120', '2023-12-06', 3],
      ],
    });

    expect(floorsOf(targets)).toEqual({ and_chr: '110', android: '4.4' });
    expect(targets.floors[0].browsers.map(({ id }) => id)).toEqual(['webview_android', 'chrome_android']);
  });

  it('take a browser that the workspace added for what its releases equal', () => {
    const upstream = visitsOf({
      chrome: [
        ['100', '2022-03-29', 10],
        ['154', '2026-10-06', 80],
      ],
    }).releases.browsers;
    const own = {
      ...upstream[0],
      name: 'Own',
      versions: ['1', '2'],
      dates: [undefined, undefined],
      custom: true,
    } as const;
    const browsers = [...upstream, { ...own, id: 'constructor', equals: [{ browser: 0, release: 0 }, undefined] }];
    const shares = [
      { browser: 'chrome', release: '154', visits: 80 },
      { browser: 'constructor', release: '1', visits: 15 },
      { browser: 'constructor', release: '2', visits: 5 },
    ];
    const visits = new PlacedVisits({ shares, visits: 100 }, new ReleaseMap(browsers));

    const targets = new BuildTargets(visits, { threshold: 90, bound: 'atLeast' });
    expect(floorsOf(targets)).toEqual({ chrome: '100' });
    expect(targets.unnamed.map(({ browser: { id }, parts }) => [id, visits.visitsOf(parts)])).toEqual([
      ['constructor', 5],
    ]);
  });

  it('tell what has no name, most visited first, and do not count on it', () => {
    const targets = targetsOf(90, {
      oculus: [['39', '2025-03-01', 5]],
      kiosk: [['1', undefined, 8]],
      chrome: [['154', '2026-10-06', 87]],
    });

    expect(targets.unnamed.map(({ browser }) => browser.id)).toEqual(['kiosk', 'oculus']);
    expect(targets).toMatchObject({ isReached: false });
  });

  it('take a release without a date for as old as the one before it', () => {
    const undated: Sightings = {
      chrome: [
        ['100', '2022-03-29', 0],
        ['101', undefined, 2],
        ['154', '2026-10-06', 96],
      ],
      ie: [['11', '2013-10-17', 2]],
    };

    expect(floorsOf(targetsOf(98, undated))).toEqual({ chrome: '101', ie: undefined });
  });

  it('give up what fewer visits came with, of two that came out on one day', () => {
    const twins = (chrome: number, edge: number): Sightings => ({
      chrome: [['100', '2022-03-29', chrome]],
      edge: [['100', '2022-03-29', edge]],
    });

    expect(floorsOf(targetsOf(49, twins(49, 51)))).toEqual({ chrome: undefined, edge: '100' });
    expect(floorsOf(targetsOf(49, twins(51, 49)))).toEqual({ chrome: '100', edge: undefined });
    expect(floorsOf(targetsOf(49, twins(50, 50)))).toEqual({ chrome: undefined, edge: '100' });
  });

  it('have no version of a name that was given up', () => {
    const [chrome, ie] = targetsOf(98, shop).floors;

    expect(chrome).toMatchObject({ from: '100', givenUp: [] });
    expect(ie).toMatchObject({ name: 'ie', supported: [], givenUp: [{ version: '11' }] });
    expect(ie).not.toHaveProperty('from');
  });

  it('ask no more of a name than browserslist knows of it', () => {
    const { floors } = targetsOf(100, { opera_android: [['95', '2026-01-01', 1]] });

    expect(floors[0]).toMatchObject({ name: 'op_mob', from: '80' });
    expect(targetsOf(100, { opera_android: [['64', '2021-01-01', 1]] }).floors[0]).toMatchObject({ from: '64' });
  });

  it('spare nothing more, and reach the line wherever it can be reached', () => {
    fc.assert(
      fc.property(
        anySightings,
        fc.nat(50),
        fc.integer({ min: 1, max: 1_000_000 }),
        anyBound,
        (seen, unknown, line, bound) => {
          const threshold = line / 10_000;
          const visits = visitsOf(seen, unknown + 1);
          const targets = new BuildTargets(visits, { threshold, bound });
          const reached = (parts: number) =>
            visits
              .line(threshold)
              .isReachedBy(bound === 'atMost' ? parts + targets.possible - targets.supported : parts);

          expect(targets.isReached).toBe(reached(targets.supported));
          for (const { supported } of targets.floors.filter(({ supported }) => supported.length > 0))
            expect(reached(targets.supported - supported[0].parts)).toBe(false);
          if (!targets.isReached) expect(targets.floors.flatMap(({ givenUp }) => givenUp)).toEqual([]);
          expect(partsOf(targets)).toBe(targets.supported);
        },
      ),
    );
  });
});

/** Parts of one percent of the visits. */
const unit = (sightings: Sightings): number => visitsOf(sightings).whole / 100;

const partsOf = ({ floors }: BuildTargets): number =>
  floors.flatMap(({ supported }) => supported).reduce((sum, { parts }) => sum + parts, 0);

const anyBound = fc.constantFrom<Bound>('atLeast', 'atMost');

const anySightings: fc.Arbitrary<Sightings> = fc
  .uniqueArray(fc.constantFrom('chrome', 'chrome_android', 'webview_android', 'safari_ios', 'ie', 'oculus'), {
    minLength: 1,
  })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .uniqueArray(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 8 })
          .chain((versions) =>
            fc.tuple(
              ...versions
                .sort((a, b) => a - b)
                .map((version) =>
                  fc.tuple(fc.constant(String(version)), fc.option(anyDay, { nil: undefined }), fc.nat(1000)),
                ),
            ),
          )
          .map((releases) => [id, releases] as const),
      ),
    ),
  )
  .map((browsers) => Object.fromEntries(browsers));

const anyDay = fc.integer({ min: 2008, max: 2026 }).map((year) => `${String(year)}-01-01`);
