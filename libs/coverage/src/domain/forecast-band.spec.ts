import type { Residual } from './back-test.js';
import { ForecastBand, ninthTenths } from './forecast-band.js';
import { STUDIED_ERRORS } from './studied-errors.js';

const [[nearThree, nearSix, nearTwelve], , , [farThree, , farTwelve]] = STUDIED_ERRORS;

describe('the band of a forecast', () => {
  const band = new ForecastBand();

  it('is as wide as the study was off, by what was missing and how far ahead it looks', () => {
    expect([91, 182, 365].map((days) => band.widthAt(99, days))).toEqual([nearThree, nearSix, nearTwelve]);
    expect([91, 365].map((days) => band.widthAt(50, days))).toEqual([farThree, farTwelve]);
  });

  it('is interpolated between, no narrower before, and grows after', () => {
    expect(band.widthAt(99, 1)).toBe(nearThree);
    expect(band.widthAt(99, 273.5)).toBeCloseTo((nearSix + nearTwelve) / 2, 10);
    expect(band.widthAt(99, 730)).toBe(2 * nearTwelve);
  });

  it('is wider where the past of an audience was worse, and never narrower', () => {
    const worse = new ForecastBand(ninthTenths(pastOf(30, 4)));
    const better = new ForecastBand(ninthTenths(pastOf(30, 0.01)));

    expect(worse.widthAt(99, 91)).toBe(4);
    expect(worse.widthAt(99, 182)).toBe(nearSix);
    expect(better.widthAt(99, 91)).toBe(nearThree);
  });

  it('is where nine of ten were no farther off, up or down', () => {
    const past = [...pastOf(45, -1), ...pastOf(45, 2), ...pastOf(10, 9)];

    expect(new ForecastBand(ninthTenths(past)).widthAt(99, 91)).toBe(2);
  });

  it('does not listen to a few', () => {
    expect(new ForecastBand(ninthTenths(pastOf(29, 4))).widthAt(99, 91)).toBe(nearThree);
  });
});

const pastOf = (count: number, error: number): Residual[] =>
  Array.from({ length: count }, () => ({ months: 3, share: 99, error, persistence: 0 }));
