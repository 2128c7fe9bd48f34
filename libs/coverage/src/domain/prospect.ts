import type { Standard } from '#libs/compat';
import { Cohorts, type Observation } from './cohorts.js';
import type { CoverageModel } from './coverage-model.js';
import { dayNumber, dayOf } from './day.js';
import { ForecastBand, type OwnErrors, shortfallOf } from './forecast-band.js';
import type { LevelRuns } from './level-runs.js';
import type { PlacedVisits } from './placed-visits.js';
import type { Shares } from './shares.js';

/** Percentages of the visits: what is expected, and between what. */
export interface Expectation {
  readonly day: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** When a line is reached: probably, at the earliest and at the latest; what lies beyond the horizon is left out. */
export interface Crossing {
  readonly day?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** Of two that must both reach the line; each has its day. */
export const lastOf = (one: Crossing, other: Crossing): Crossing => ({
  ...(one.day !== undefined && other.day !== undefined && { day: laterOf(one.day, other.day) }),
  ...(one.earliest !== undefined &&
    other.earliest !== undefined && { earliest: laterOf(one.earliest, other.earliest) }),
  ...(one.latest !== undefined && other.latest !== undefined && { latest: laterOf(one.latest, other.latest) }),
});

const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** What lies ahead of an audience: whom it will probably browse with, day by day after its latest snapshot. */
export class Prospect {
  readonly #cohorts: Cohorts;
  readonly #band: ForecastBand;
  readonly #origin: number;

  constructor(
    private readonly observations: readonly Observation[],
    private readonly model: CoverageModel,
    /** How far off forecasts of this audience were. */
    errors: OwnErrors,
  ) {
    this.#band = new ForecastBand(errors);
    this.#cohorts = new Cohorts(observations, model.calendar);
    this.#origin = dayNumber(this.latest.to);
  }

  get latest(): Observation {
    return this.observations[this.observations.length - 1];
  }

  /** On these days, all after the latest snapshot. */
  course(runs: LevelRuns, standard: Standard, days: readonly string[]): Expectation[] {
    const now = decisive(runs, this.latest.visits, standard);
    return days.map((day) => {
      const visits = this.#visitsOn(dayNumber(day));
      const share = decisive(runs, visits, standard);
      const most = this.#band.widthAt(now, dayNumber(day) - this.#origin);
      return { day, share, low: Math.max(0, share - most), high: Math.min(100, share + most) };
    });
  }

  /** Of each of these, day by day up to the last; nothing where even the best is not enough by then. */
  crossings(subjects: readonly LevelRuns[], standard: Standard, until: string): Crossing[] {
    const found = subjects.map((runs): Watched => ({
      runs,
      shortfall: shortfallOf(decisive(runs, this.latest.visits, standard)),
    }));
    const last = dayNumber(until);
    let open: readonly Watched[] = found;
    for (let day = this.#origin + 1; day <= last && open.length > 0; day += 1) {
      const visits = this.#visitsOn(day);
      const widths = this.#band.widthsAt(day - this.#origin);
      for (const each of open) {
        const above = decisive(each.runs, visits, standard) - standard.threshold;
        if (above + widths[each.shortfall] >= 0) each.earliest ??= day;
        if (above >= 0) each.day ??= day;
        if (above - widths[each.shortfall] >= 0) each.latest ??= day;
      }
      open = open.filter(({ latest }) => latest === undefined);
    }
    return found.map(crossingOf);
  }

  #visitsOn(day: number): PlacedVisits {
    return this.model.place(this.#cohorts.expectedOn(day));
  }
}

/** What is looked for of one subject: the days on which the expected share and both ends of its band reach the line first. */
interface Watched {
  readonly runs: LevelRuns;
  readonly shortfall: number;
  day?: number;
  earliest?: number;
  latest?: number;
}

const crossingOf = ({ day, earliest, latest }: Watched): Crossing => ({
  ...(day !== undefined && { day: dayOf(day) }),
  ...(earliest !== undefined && { earliest: dayOf(earliest) }),
  ...(latest !== undefined && { latest: dayOf(latest) }),
});

/** The share that decides by a standard, in percent: an expectation is never exact, so no parts are needed. */
function decisive(runs: LevelRuns, visits: PlacedVisits, { counts, bound }: Standard): number {
  const { full, partial, unknown }: Shares = runs.sharesOf(visits);
  const parts = full + (counts === 'full' ? 0 : partial) + (bound === 'atLeast' ? 0 : unknown);
  return (100 * parts) / visits.whole;
}
