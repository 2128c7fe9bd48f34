import type { Standard } from '#libs/compat';
import { blockersOf } from '../domain/blockers.js';
import { isHeard, Jury, type Rulings } from '../domain/jury.js';
import type { Reading, Subject } from '../domain/subject.js';
import { CoverageWriter, type DecidingView } from './coverage.view.js';
import type { DerivedResults } from './derived-results.js';
import type { Surveyed, Surveys } from './surveys.js';

export type { Jury };

/** Finds out what decides where each segment must reach the line, and has it kept: snapshots, editions and standards never change. */
export class Juries {
  /** As long as what they found is kept. */
  readonly #juries = new WeakMap<Rulings, Jury>();

  constructor(
    private readonly surveys: Surveys,
    private readonly results: DerivedResults,
  ) {}

  /** Nothing where the standard asks for the whole alone, or the snapshot tells no segments apart. */
  async of(surveyed: Surveyed, standard?: Standard): Promise<Jury | undefined> {
    const { traffic } = surveyed;
    if (!standard?.eachSegment || traffic.dimension === undefined || traffic.segment !== undefined) return undefined;
    const grounds = { of: 'rulings', snapshotIds: [traffic.snapshotId], surveyed, terms: standard };
    const rulings = await this.results.get(grounds, () => this.#summon(surveyed, standard));
    const jury = this.#juries.get(rulings) ?? Jury.restore(rulings);
    this.#juries.set(rulings, jury);
    return jury;
  }

  /** For whoever is to be told of the segment that decides on a subject: its coverage by itself, and what costs it. */
  async hearing(surveyed: Surveyed, asked: Reading & { readonly standard: Standard }): Promise<Hearing> {
    const segments = await this.surveys.split(surveyed);
    const bySegment = new Map(segments.map((each) => [each.segment.segment, each]));
    const { survey } = surveyed;
    return (subject, value) => {
      const found = bySegment.get(value);
      if (!found) return undefined;
      const { visits, segment } = found;
      const writer = new CoverageWriter(visits, asked.standard);
      const shares = this.surveys.modelOf(survey).runsOf([subject], asked).sharesOf(visits);
      return {
        ...{ segment: value, visits: segment.visits, ...writer.shares(shares) },
        blockers: writer.blockers(blockersOf(survey, subject, asked, visits)),
      };
    };
  }

  /** Every few segments other requests have their turn: two hundred take as long as two hundred audiences. */
  async #summon(surveyed: Surveyed, standard: Standard): Promise<Rulings> {
    const jury = Jury.of(standard, surveyed.survey.table);
    const heard = (await this.surveys.split(surveyed)).filter(({ segment }) => isHeard(standard, segment.visits));
    const { engine } = this.surveys.modelOf(surveyed.survey);
    for (const [at, { segment, visits }] of heard.entries()) {
      jury.hear(standard, { value: segment.segment ?? '', table: engine.measurePlaced(visits) });
      if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    }
    return jury.rulings;
  }
}

export type Hearing = (subject: Subject, segment: string) => DecidingView | undefined;

const AT_ONCE = 5;
