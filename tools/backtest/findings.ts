import { HORIZONS, type Months, type Residual } from '../../libs/coverage/src/domain/back-test.js';
import { ninthTenths } from '../../libs/coverage/src/domain/forecast-band.js';

/** What the study found for one horizon: mean errors, in percentage points. */
export interface Finding {
  readonly months: Months;
  readonly forecasts: number;
  readonly cohorts: number;
  readonly persistence: number;
}

/** Of all features, or of those that missed so much when they were forecast. */
export const findingsOf = (
  residuals: readonly Residual[],
  [more, most]: readonly [number, number] = [0, 100],
): Finding[] =>
  HORIZONS.map(({ months }) => {
    const among = residuals.filter(
      (residual) => residual.months === months && 100 - residual.share >= more && 100 - residual.share <= most,
    );
    return {
      ...{ months, forecasts: among.length },
      cohorts: mean(among.map(({ error }) => Math.abs(error))),
      persistence: mean(among.map(({ persistence }) => Math.abs(persistence))),
    };
  });

/** What the product says of its errors, rounded up; farther ahead it is never surer. */
export const bandOf = (residuals: readonly Residual[]): number[][] =>
  ninthTenths(residuals).map((row) =>
    row.map((_, at) => Math.max(...row.slice(0, at + 1).map((error) => Math.ceil((error ?? 0) * 100) / 100))),
  );

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Points that the forecast a year ahead may be off by, and what part of the error of "nothing changes" it must spare. */
export const MOST_ERROR = 1.3;
export const LEAST_GAIN = 0.4;

export const gainOf = ({ cohorts, persistence }: Finding): number => 1 - cohorts / persistence;
