import { HORIZONS, type Residual, SHORTFALLS } from './back-test.js';
import { STUDIED_ERRORS } from './studied-errors.js';

/**
 * How far off a forecast may be, in percentage points: nine of ten were no farther, when as much was missing and they looked as far ahead. What
 * the study found stands where the audience's own past is too short to tell, and where that would be narrower.
 */
export class ForecastBand {
  readonly #widths: readonly (readonly number[])[];

  constructor(own: OwnErrors = []) {
    this.#widths = STUDIED_ERRORS.map((row, shortfall) =>
      row.map((studied, horizon) => Math.max(own[shortfall]?.[horizon] ?? 0, studied)),
    );
  }

  /** Of what had so many percent of the visits, so many days later. */
  widthAt(share: number, days: number): number {
    return widthIn(this.#widths[shortfallOf(share)], days);
  }

  /** The same of everything, by what was missing. */
  widthsAt(days: number): number[] {
    return this.#widths.map((row) => widthIn(row, days));
  }
}

function widthIn(row: readonly number[], days: number): number {
  const next = HORIZONS.findIndex((horizon) => days <= horizon.days);
  if (next === 0) return row[0];
  if (next < 0) return (row[row.length - 1] * days) / HORIZONS[HORIZONS.length - 1].days;

  const [one, other] = [HORIZONS[next - 1].days, HORIZONS[next].days];
  return row[next - 1] + ((row[next] - row[next - 1]) * (days - one)) / (other - one);
}

/** By what was missing, and how far ahead: the error that nine of ten did not pass; nothing where too few tell. */
export type OwnErrors = readonly (readonly (number | undefined)[])[];

export const ninthTenths = (residuals: readonly Residual[]): OwnErrors =>
  SHORTFALLS.map((_, shortfall) =>
    HORIZONS.map(({ months }) => {
      const errors = residuals
        .filter((residual) => residual.months === months && shortfallOf(residual.share) === shortfall)
        .map(({ error }) => Math.abs(error))
        .sort((a, b) => a - b);
      return errors.length < FEWEST ? undefined : errors[Math.ceil(errors.length * 0.9) - 1];
    }),
  );

/** Where a share stands among what was missing, at most. */
export const shortfallOf = (share: number): number => SHORTFALLS.findIndex((most) => 100 - share <= most);

/** Of fewer the tenth part is a matter of luck. */
const FEWEST = 30;
