import type { Basis, Standard } from '#libs/compat';
import { Judge } from '../domain/judge.js';
import type { LevelRuns } from '../domain/level-runs.js';
import type { PlacedVisits } from '../domain/placed-visits.js';
import { type Crossing, lastOf, type Prospect } from '../domain/prospect.js';
import type { Subject } from '../domain/subject.js';
import type { DerivedResults } from './derived-results.js';
import type { Outcome } from './forecast.view.js';
import type { Outlook } from './prospects.js';
import type { SegmentProspects } from './segment-prospects.js';

/** What is to be expected of something that is not safe yet. */
export interface Expected {
  readonly outcome: Outcome;
  readonly crossing?: Crossing;
  /** The segment that reaches the line last, or that keeps it from being reached; absent: all visits together. */
  readonly awaits?: string;
}

/** Where the line is, what is held against it, and how far ahead is looked. */
interface Line {
  readonly basis: Basis;
  readonly standard: Standard;
  readonly until: string;
}

/**
 * Finds out when all that must reach the line will have: all visits together, and then each segment that is heard. The last of them decides, and
 * the first of which nothing can be expected. What has the same support as another has its day, and is looked at once.
 */
export class Expectations {
  constructor(
    private readonly segments: SegmentProspects,
    private readonly results: DerivedResults,
  ) {}

  async of(settled: readonly Subject[], outlook: Outlook, line: Line): Promise<ReadonlyMap<Subject, Expected>> {
    const { surveyed, model, snapshotIds } = outlook;
    const reading = { basis: line.basis, withAncestors: false };
    const alike = Map.groupBy(settled, (subject) => model.subjects.vectorOf(subject, reading));
    const grounds = { of: 'expectations', snapshotIds, surveyed, terms: [line, [...alike.keys()]] };
    const expected = await this.results.get(grounds, () => {
      const awaited = [...alike.values()].map(([subject]) => new Awaited(model.runsOf([subject], reading)));
      return this.#expect(awaited, outlook, line);
    });
    return new Map([...alike.values()].flatMap((subjects, at) => subjects.map((each) => [each, expected[at]])));
  }

  /** Of each, in their order. */
  async #expect(awaited: readonly Awaited[], outlook: Outlook, line: Line): Promise<readonly Expected[]> {
    const { surveyed, prospect } = outlook;
    const all: Voice = { visits: surveyed.survey.visits, ...(prospect && { prospect }) };
    for (const voice of [all, ...(await this.segments.heardBy(line.standard, outlook))]) {
      hear(voice, awaited, line);
      await new Promise((resolve) => setImmediate(resolve)); // others have their turn
    }
    return awaited.map(({ expected }) => expected);
  }
}

/** Whose visits must reach the line: all of them, or those of a segment. */
interface Voice {
  readonly segment?: string;
  readonly visits: PlacedVisits;
  /** Absent: there are too few snapshots. */
  readonly prospect?: Prospect;
}

function hear({ segment, visits, prospect }: Voice, all: readonly Awaited[], { standard, until }: Line) {
  const judge = new Judge(standard, visits);
  const open = all.filter((each) => each.isOpen && judge.verdictOn(each.runs.sharesOf(visits)) !== 'safe');
  const crossings = prospect?.crossings(
    open.map(({ runs }) => runs),
    standard,
    until,
  );
  for (const [at, each] of open.entries()) each.hear(crossings?.[at], segment);
}

/** The support that some subjects have, and what has been heard of them. */
class Awaited {
  #expected: Expected = { outcome: 'already-there' };

  constructor(readonly runs: LevelRuns) {}

  /** Whether more may be said of it. */
  get isOpen(): boolean {
    return this.#expected.outcome === 'already-there' || this.#expected.outcome === 'crosses';
  }

  get expected(): Expected {
    return this.#expected;
  }

  hear(crossing: Crossing | undefined, segment: string | undefined): void {
    const of = segment === undefined ? {} : { awaits: segment };
    const before = this.#expected.crossing;
    if (!crossing) this.#expected = { outcome: 'too-few-snapshots', ...of };
    else if (crossing.day === undefined) this.#expected = { outcome: 'beyond-horizon', ...of };
    else {
      const isLast = before?.day === undefined || crossing.day > before.day;
      this.#expected = {
        ...(isLast ? of : this.#expected),
        ...{ outcome: 'crosses', crossing: before ? lastOf(before, crossing) : crossing },
      };
    }
  }
}
