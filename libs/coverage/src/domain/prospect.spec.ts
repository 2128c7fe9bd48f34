import type { Bound, Counts, Standard } from '#libs/compat';
import { editionOf } from '../testing/edition-of.js';
import { CoverageModel } from './coverage-model.js';
import type { PlacedVisits } from './placed-visits.js';
import { type Crossing, lastOf, Prospect } from './prospect.js';
import type { Traffic } from './traffic.js';

/*
 * Seen in the first three days of February: 50 of 100 visits with Chrome 2, 30 with Chrome 1, and 20 with a kiosk. Who came on the second, the middle
 * of these days, with Chrome 2 comes with Chrome 3 from the second of March; who came with Chrome 1, from the second of April.
 */
describe('What is expected of an audience', () => {
  it('is what its visits will have by then, between the ends of the band', () => {
    const prospect = new Prospect(OBSERVED(new Looking()), new Looking(), OFF_BY_20);

    const days = ['2026-03-01', '2026-03-02', '2026-04-01', '2026-04-02'];
    expect(prospect.course(runsOf('young'), LINE(50), days)).toEqual([
      { day: '2026-03-01', share: 0, low: 0, high: 20 },
      { day: '2026-03-02', share: 50, low: 30, high: 70 },
      { day: '2026-04-01', share: 50, low: 30, high: 70 },
      { day: '2026-04-02', share: 80, low: 60, high: 100 },
    ]);
  });

  it('is never above all visits', () => {
    const [expected] = prospectOf().course(runsOf('grid'), LINE(50), ['2026-03-02']);

    expect(expected).toEqual({ day: '2026-03-02', share: 100, low: 80, high: 100 });
  });

  it.each<[Counts, Bound, number]>([
    ['full', 'atLeast', 50],
    ['fullAndPartial', 'atLeast', 80],
    ['full', 'atMost', 70],
    ['fullAndPartial', 'atMost', 100],
  ])('counts %s support, and unknown visits %s', (counts, bound, share) => {
    const [expected] = prospectOf().course(runsOf('mixed'), { threshold: 50, counts, bound }, ['2026-02-04']);

    expect(expected.share).toBe(share);
  });

  it('goes on from the latest snapshot', () => {
    const [observation] = OBSERVED(new Looking());
    const earlier = { ...observation, from: '2026-01-01', to: '2026-01-01' };

    expect(new Prospect([earlier, observation], new Looking(), []).latest).toBe(observation);
  });
});

describe('The days on which a line is reached', () => {
  it.each<[line: number, Crossing]>([
    [20, { earliest: '2026-02-04', day: '2026-03-02', latest: '2026-03-02' }],
    [30, { earliest: '2026-03-02', day: '2026-03-02', latest: '2026-03-02' }],
    [31, { earliest: '2026-03-02', day: '2026-03-02', latest: '2026-04-02' }],
    [50, { earliest: '2026-03-02', day: '2026-03-02', latest: '2026-04-02' }],
    [51, { earliest: '2026-03-02', day: '2026-04-02', latest: '2026-04-02' }],
    [60, { earliest: '2026-03-02', day: '2026-04-02', latest: '2026-04-02' }],
    [61, { earliest: '2026-03-02', day: '2026-04-02' }],
    [71, { earliest: '2026-04-02', day: '2026-04-02' }],
    [81, { earliest: '2026-04-02' }],
  ])('are those of the expected share, and of the best and the worst: %d %%', (line, crossing) => {
    expect(prospectOf().crossings([runsOf('young')], LINE(line), '2026-04-10')).toEqual([crossing]);
  });

  it('may be the last of the horizon, and none beyond', () => {
    const until = (day: string) => prospectOf().crossings([runsOf('young')], LINE(30), day);

    expect(until('2026-03-01')).toEqual([{}]);
    expect(until('2026-03-02')).toEqual([{ earliest: '2026-03-02', day: '2026-03-02', latest: '2026-03-02' }]);
  });

  it('begin after the latest snapshot', () => {
    expect(prospectOf().crossings([runsOf('grid')], LINE(50), '2026-04-10')).toEqual([
      { earliest: '2026-02-04', day: '2026-02-04', latest: '2026-02-04' },
    ]);
  });

  it('are told of each by its own band, which is as wide as forecasts were off where as much was missing', () => {
    const errors = OFF_BY_20.with(0, [70, 70, 70]);

    expect(prospectOf(errors).crossings([runsOf('grid'), runsOf('young')], LINE(40), '2026-03-31')).toEqual([
      { earliest: '2026-02-04', day: '2026-02-04' },
      { earliest: '2026-03-02', day: '2026-03-02' },
    ]);
  });

  it('are looked for no longer than until all are found', () => {
    const model = new Looking();
    const prospect = new Prospect(OBSERVED(model), model, OFF_BY_20);

    prospect.crossings([runsOf('grid'), runsOf('young')], LINE(30), '2026-12-31');

    // Each day from the fourth of February to the second of March, and the snapshot itself.
    expect(model.looks).toBe(27 + 1);
  });
});

describe('The days on which two have reached a line', () => {
  const [early, late] = ['2026-03-02', '2026-11-01'];

  it.each(['day', 'earliest', 'latest'] as const)('have the later one as the %s', (which) => {
    expect(lastOf({ [which]: early }, { [which]: late })).toEqual({ [which]: late });
    expect(lastOf({ [which]: late }, { [which]: early })).toEqual({ [which]: late });
  });

  it.each(['day', 'earliest', 'latest'] as const)('have no %s where one of them has none', (which) => {
    expect(Object.keys(lastOf({ [which]: early }, {}))).toEqual([]);
    expect(Object.keys(lastOf({}, { [which]: early }))).toEqual([]);
    expect(Object.keys(lastOf({}, {}))).toEqual([]);
  });
});

const edition = () => {
  const drawn = editionOf({
    browsers: { chrome: ['1', '2', '3'], kiosk: ['1'] },
    features: {
      grid: { support: { chrome: ['full', 'full', 'full'], kiosk: ['full'] } },
      young: { support: { chrome: ['none', 'none', 'full'], kiosk: ['none'] } },
      mixed: { support: { chrome: ['partial', 'full', 'full'] } },
    },
  });
  const [chrome, kiosk] = drawn.browsers;
  return { ...drawn, browsers: [{ ...chrome, dates: ['2026-01-01', '2026-02-01', '2026-03-01'] }, kiosk] };
};

/** Tells how often it was looked what visits come with. */
class Looking extends CoverageModel {
  looks = 0;

  constructor() {
    super(edition());
  }

  override place(traffic: Traffic): PlacedVisits {
    this.looks += 1;
    return super.place(traffic);
  }
}

const OBSERVED = (model: CoverageModel) => {
  const shares = [
    { browser: 'chrome', release: '1', visits: 30 },
    { browser: 'chrome', release: '2', visits: 50 },
    { browser: 'kiosk', release: '1', visits: 20 },
  ];
  return [{ from: '2026-02-01', to: '2026-02-03', visits: model.place({ visits: 100, shares }) }];
};

const OFF_BY_20 = Array.from({ length: 4 }, () => [20, 20, 20]);

function prospectOf(errors = OFF_BY_20): Prospect {
  const model = new Looking();
  return new Prospect(OBSERVED(model), model, errors);
}

function runsOf(id: string) {
  const model = new CoverageModel(edition());
  const subject = model.subjects.all('feature').find(id);
  return model.runsOf(subject ? [subject] : [], { basis: 'headline', withAncestors: false });
}

const LINE = (threshold: number): Standard => ({ threshold, counts: 'full', bound: 'atLeast' });
