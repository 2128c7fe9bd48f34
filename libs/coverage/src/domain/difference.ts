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
  readonly #courses = new Map<number, Course>();

  constructor(
    private readonly before: Standpoint,
    private readonly after: Standpoint,
    moved: Survey,
  ) {
    this.newcomers = newcomersIn(after.traffic, before.model, after.model);
    const settled = byLater(after.survey.table);
    const isOne = before.model === after.model;
    const arrived = isOne ? settled : byFormer(moved.table);
    const shipped = isOne ? settled : this.#shipped(arrived);
    this.#stations = [byFormer(before.survey.table), arrived, shipped, settled];
  }

  /**
   * The coverage before, after each step, and so at last after all; nothing of what one of the editions does not know. What has the same
   * support as something else has its very course.
   */
  courseOf({ kind, id }: Pick<Subject, 'kind' | 'id'>, reading: Reading): Course | undefined {
    const vectors = [this.before, this.after].flatMap(({ model: { subjects } }) => {
      const subject = subjects.all(kind).find(id);
      return subject ? [subjects.vectorOf(subject, reading)] : [];
    });
    if (vectors.length < 2) return undefined;

    const [former, later] = vectors;
    const known = this.#courses.get(former * MOST_VECTORS + later);
    if (known) return known;

    const [before, arrived, shipped, after] = this.#stations.map((station) => station(former, later));
    const course = { before, arrived, shipped, after };
    this.#courses.set(former * MOST_VECTORS + later, course);
    return course;
  }

  /** The coverage is linear in the visits: those with new releases are taken out as the old edition saw them, and put in as they are. */
  #shipped(arrived: Station): Station {
    const few = { visits: this.after.traffic.visits, shares: this.newcomers };
    const taken = byFormer(this.before.model.engine.measure(few));
    const put = byLater(this.after.model.engine.measure(few));
    return (...vectors) => {
      const whole = arrived(...vectors);
      return { visits: whole.visits, shares: exchanged(whole, taken(...vectors), put(...vectors)) };
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

/** A coverage by what a subject's support stands at in the table of either edition. */
type Station = (former: number, later: number) => Measured;

const byFormer =
  (table: CoverageTable): Station =>
  (former) => ({ shares: table.sharesOf(former), visits: table.visits });
const byLater =
  (table: CoverageTable): Station =>
  (_, later) => ({ shares: table.sharesOf(later), visits: table.visits });

/** Tables have fewer. */
const MOST_VECTORS = 2 ** 20;

function exchanged(whole: Measured, less: Measured, more: Measured): Shares {
  const [full, partial, none] = (['full', 'partial', 'none'] as const).map(
    (level) => whole.shares[level] - less.shares[level] + more.shares[level],
  );
  return { full, partial, none, unknown: whole.visits.whole - full - partial - none };
}

/** Where both editions know a release by its name, or the later does not know it either, it has not shipped in between. */
function newcomersIn({ shares }: Traffic, before: CoverageModel, after: CoverageModel): ReleaseVisits[] {
  return shares.filter(({ browser, release }) => {
    const named = after.releases.nameOf(browser, release);
    return named !== undefined && !before.releases.knows(browser, named);
  });
}
