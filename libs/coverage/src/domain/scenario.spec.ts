import { UnknownValue } from '#libs/kernel';
import { imagine, readScenario } from './scenario.js';
import type { Traffic } from './traffic.js';

const traffic: Traffic = {
  visits: 1000,
  shares: [
    { browser: 'chrome', release: '150', visits: 600 },
    { browser: 'safari_ios', release: '14.5', visits: 50 },
    { browser: 'safari_ios', release: '15.3', visits: 100 },
    { browser: 'safari_ios', release: '26', visits: 200 },
  ],
};

const BROWSERS = Object.entries({
  ...{ chrome: ['80', '150'], safari: ['15', '26'], safari_ios: ['14.5', '15.3', '26'], ie: ['9', '10', '11'] },
}).map(([id, versions]) => ({ id, versions }));

const without = (...cuts: string[]) => readScenario({ without: cuts, weigh: [] }, BROWSERS);

const weighing = (...weights: string[]) => readScenario({ without: [], weigh: weights }, BROWSERS);

/** What is left of safari_ios. */
const left = (...cuts: string[]): string[] =>
  imagine(traffic, without(...cuts))
    .shares.filter(({ browser }) => browser === 'safari_ios')
    .map(({ release }) => release);

describe('An imagined audience', () => {
  it('is without the browser that is named', () => {
    expect(imagine(traffic, without('safari_ios'))).toEqual({
      ...{ visits: 650, lost: 350 },
      shares: [{ browser: 'chrome', release: '150', visits: 600 }],
    });
  });

  it.each([
    ['safari_ios 15.3', ['14.5', '26']],
    ['safari_ios 15.3.0', ['14.5', '26']],
    ['safari_ios <= 15.3', ['26']],
    ['safari_ios < 15.3', ['15.3', '26']],
    ['safari_ios>=15.3', ['14.5']],
    ['safari_ios > 15.3', ['14.5', '15.3']],
    ['safari_ios 14-15.3', ['26']],
    [' safari_ios 14.6 - 26 ', ['14.5']],
    ['safari < 99', ['14.5', '15.3', '26']],
  ])('without %s has the rest', (cut, rest) => {
    expect(left(cut)).toEqual(rest);
  });

  it('loses a release once, however often it is named', () => {
    expect(imagine(traffic, without('safari_ios', 'safari_ios <= 15.3')).lost).toBe(350);
  });

  it('has as many more visits of a browser as it is weighed', () => {
    expect(imagine(traffic, weighing('safari_ios*2'))).toMatchObject({ visits: 1350, lost: 0 });
    expect(
      imagine(
        traffic,
        readScenario({ without: ['safari_ios <= 15.3'], weigh: ['safari_ios * 2.5', 'chrome*0'] }, BROWSERS),
      ),
    ).toMatchObject({
      ...{ visits: 550, lost: 150 },
      shares: [{ visits: 0 }, { release: '26', visits: 500 }],
    });
  });

  it('is never nobody, not even where fractions of visits are all lost', () => {
    const shares = [0.1, 0.2, 0.7].map((visits, at) => ({ browser: 'ie', release: String(9 + at), visits }));

    expect(() => imagine({ visits: 1, shares }, without('ie'))).toThrow('Nobody would be left.');
  });

  it('has browsers that there are', () => {
    expect(() => without('chrom')).toThrow(expect.objectContaining({ facts: { suggestions: ['chrome'] } }));
    expect(() => weighing('opera*2')).toThrow('There is no browser opera.');
  });

  it.each(['safari_ios 15', 'safari_ios 27', 'safari_ios > 26', 'safari_ios < 14.5', 'safari_ios 16-25', 'ie 15-9'])(
    'is not told by giving up %s, which is no release',
    (text) => {
      expect(() => without('chrome 80', text)).toThrow(
        `"${text}" is no release of ${text.split(' ')[0]}. They go from `,
      );
    },
  );

  it('tells which releases there are to give up', () => {
    expect(() => without('safari_ios 15')).toThrow('They go from 14.5 to 26.');
  });

  it('gives up no release of a browser that has none', () => {
    const none = [{ id: 'kiosk', versions: [] }];

    expect(() => readScenario({ without: ['kiosk'], weigh: [] }, none)).toThrow(
      expect.objectContaining({
        detail: '"kiosk" is no release of kiosk.',
        faults: [expect.objectContaining({ pointer: '/without' })],
      }),
    );
  });

  it('weighs each browser once', () => {
    expect(() => weighing('chrome*9999', 'safari*2', 'chrome*9999')).toThrow('chrome is weighed twice.');
  });

  it('blames what left nobody', () => {
    const onlyChrome = { visits: 10, shares: [{ browser: 'chrome', release: '150', visits: 10 }] };

    expect(() => imagine(onlyChrome, weighing('chrome*0'))).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/weigh' })] }),
    );
  });

  it.each(['', 'safari_ios ==15', 'safari_ios <=', 'safari_ios x', '15.3', 'safari_ios 14-', 'last 2 versions'])(
    'is not told by being without "%s"',
    (text) => {
      expect(() => without(text)).toThrow(UnknownValue);
    },
  );

  it.each(['', 'chrome', 'chrome*', 'chrome*-1', 'chrome*10000', 'chrome*1e3', '*2'])(
    'is not told by weighing "%s"',
    (text) => {
      expect(() => weighing(text)).toThrow(UnknownValue);
    },
  );
});
