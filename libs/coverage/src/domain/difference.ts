import type { CoverageModel } from './coverage-model.js';
import type { CoverageTable } from './coverage-table.js';
import type { PlacedVisits } from './placed-visits.js';
import type { Shares } from './shares.js';
import type { Reading, Subject } from './subject.js';
import type { Survey } from './survey.js';
import type { ReleaseVisits, Traffic } from './traffic.js';

/** One snapshot, measured by one edition. */
export interface Standpoint {
  readonly traffic: Traffic;
  readonly model: CoverageModel;
  readonly survey: Survey;
}

/**
 * What lies between two measurements, in three steps of which each changes one thing: first other visits come, still seen by the old
 * edition; then its browsers ship the releases that only the new edition knows; then what is said of releases that both know is
 * corrected. After each step the coverage is exact, so that the steps add up to the whole.
 */
export class Difference {
  /** Visits of the later snapshot with releases that only the later edition knows. */
  readonly newcomers: readonly ReleaseVisits[];
  readonly #stations: readonly Station[];

  constructor(before: Standpoint, after: Standpoint, moved: Survey) {
    this.newcomers = newcomersIn(after.traffic, before.model, after.model);
    const settled = by(after.model, after.survey.table);
    const arrived = before.model === after.model ? settled : by(before.model, moved.table);
    const shipped = before.model === after.model ? settled : this.#shipped(arrived, before.model, after);
    this.#stations = [by(before.model, before.survey.table), arrived, shipped, settled];
  }

  /** The coverage before, after each step, and so at last after all; nothing of what one of the editions does not know. */
  courseOf(subject: Named, reading: Reading): Course | undefined {
    const [before, arrived, shipped, after] = this.#stations.map((station) => station(subject, reading));
    return before && arrived && shipped && after ? { before, arrived, shipped, after } : undefined;
  }

  /** The coverage is linear in the visits: those with new releases are taken out as the old edition saw them, and put in as they are. */
  #shipped(arrived: Station, before: CoverageModel, { model, traffic }: Standpoint): Station {
    const few = { visits: traffic.visits, shares: this.newcomers };
    const taken = by(before, before.engine.measure(few));
    const put = by(model, model.engine.measure(few));
    return (...subject) => {
      const [whole, less, more] = [arrived(...subject), taken(...subject), put(...subject)];
      return whole && less && more && { visits: whole.visits, shares: exchanged(whole, less, more) };
    };
  }
}

/** A coverage, and the visits that it is of. */
export interface Measured {
  readonly shares: Shares;
  readonly visits: PlacedVisits;
}

/** A coverage before, and as it is after each step. */
export interface Course {
  readonly before: Measured;
  /** The visits are others. */
  readonly arrived: Measured;
  /** The releases that only the later edition knows have shipped. */
  readonly shipped: Measured;
  /** What is said of all others is corrected, too. */
  readonly after: Measured;
}

type Named = Pick<Subject, 'kind' | 'id'>;
type Station = (subject: Named, reading: Reading) => Measured | undefined;

const by =
  ({ subjects }: CoverageModel, table: CoverageTable): Station =>
  ({ kind, id }, reading) => {
    const subject = subjects.all(kind).find(id);
    return subject && { shares: table.sharesOf(subjects.vectorOf(subject, reading)), visits: table.visits };
  };

function exchanged(whole: Measured, less: Measured, more: Measured): Shares {
  const [full, partial, none] = (['full', 'partial', 'none'] as const).map(
    (level) => whole.shares[level] - less.shares[level] + more.shares[level],
  );
  return { full, partial, none, unknown: whole.visits.whole - full - partial - none };
}

/** Where both editions know a release by its name, or the later does not know it either, it has not shipped in between. */
function newcomersIn({ shares }: Traffic, before: CoverageModel, after: CoverageModel): ReleaseVisits[] {
  if (before === after) return [];
  return shares.filter(({ browser, release }) => {
    const named = after.releases.nameOf(browser, release);
    return named !== undefined && !before.releases.knows(browser, named);
  });
}
