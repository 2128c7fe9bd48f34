import { Cohorts, middleOf, type Observation } from './cohorts.js';
import type { CoverageModel } from './coverage-model.js';
import { Maturity } from './maturity.js';
import type { CoverageTable } from './coverage-table.js';
import type { Reading } from './subject.js';

/** How far ahead forecasts are held against what came. */
export const HORIZONS = [
  { months: 3, days: 91 },
  { months: 6, days: 182 },
  { months: 12, days: 365 },
] as const;
export type Months = (typeof HORIZONS)[number]['months'];

/** What was missing to 100 %, in points, at most: errors grow with it. */
export const SHORTFALLS = [2, 5, 10, 100] as const;

/** One feature that was forecast in the past, and what came: percentages of full coverage. */
export interface Residual {
  readonly months: Months;
  /** Of the visits, when it was forecast. */
  readonly share: number;
  /** Points that the forecast was too high by. */
  readonly error: number;
  /** The same of the forecast that nothing changes. */
  readonly persistence: number;
}

/**
 * The method on an audience's own past: each snapshot is forecast from those before an earlier one, for every feature that was settled then, and
 * held against what came. Of the snapshots that lie about as far ahead as a horizon the nearest is taken.
 */
export function backTest(
  observations: readonly Observation[],
  { engine, edition, subjects, calendar }: CoverageModel,
  reading: Reading,
): Residual[] {
  const vectors = [...subjects.all('feature').vectors(reading)];
  const tables = observations.map(({ visits }) => engine.measurePlaced(visits));
  const first = Math.max(FEWEST - 1, observations.length - MOST_ORIGINS);
  return [...observations.keys()].slice(first).flatMap((origin) => {
    const seen = observations.slice(0, origin + 1);
    const maturity = new Maturity(edition.browsers, edition.support, calendar, seen[origin].to);
    const settled = vectors.filter((vector) => maturity.lacking(vector).length === 0);
    const cohorts = new Cohorts(seen, calendar);
    return targetsOf(origin, observations).flatMap(({ months, target }) => {
      const expected = engine.measure(cohorts.expectedOn(middleOf(observations[target])));
      return settled.map((vector): Residual => {
        const [share, came] = [fullIn(tables[origin], vector), fullIn(tables[target], vector)];
        return { months, share, error: fullIn(expected, vector) - came, persistence: share - came };
      });
    });
  });
}

function targetsOf(origin: number, observations: readonly Observation[]) {
  const middles = observations.map(middleOf);
  return HORIZONS.flatMap(({ months, days }) => {
    const off = (target: number): number => Math.abs(middles[target] - middles[origin] - days);
    const near = [...middles.keys()].filter((at) => at > origin && off(at) <= TOLERANCE);
    const [target] = near.sort((a, b) => off(a) - off(b));
    return target === undefined ? [] : [{ months, target }];
  });
}

const fullIn = ({ full, visits }: CoverageTable, vector: number): number => (100 * full[vector]) / visits.whole;

/** A forecast needs as many snapshots. */
export const FEWEST = 2;
/** Days that a snapshot may be off a horizon: half a quarter. */
const TOLERANCE = 45;
/** The latest of them: a year of months. */
const MOST_ORIGINS = 13;
