import type { Baseline, Basis, IndexedFeature, Standard, StateName, Verdict } from '#libs/compat';
import type { BrowserPart, Explanation, SupportRange } from '../domain/explanation.js';
import { Judge } from '../domain/judge.js';
import type { Ruled } from '../domain/jury.js';
import type { PlacedVisits } from '../domain/placed-visits.js';
import type { Shares } from '../domain/shares.js';
import type { Reading, Subject, SubjectKind } from '../domain/subject.js';
import type { Surveyed } from './surveys.js';

export { SORT_CRITERIA, type Sort } from '../domain/ranking.js';

/** What a number came from, so that it can be had again. */
export interface SourceView {
  readonly audienceId: string;
  readonly snapshotId: string;
  /** The days that the snapshot counted, both included. */
  readonly from: string;
  readonly to: string;
  readonly editionId: string;
  readonly basis: Basis;
  readonly withAncestors: boolean;
  /** What the snapshot tells its visits apart by, if it does. */
  readonly dimension?: string;
  /** Where one segment alone was measured: which. */
  readonly segment?: string;
  /** Every visit that is not a bot's: the whole that the percentages are of. */
  readonly visits: number;
}

/** Percentages of all visits, each rounded by itself to four decimals: but for that, the first four add up to 100. */
export interface SharesView {
  readonly full: number;
  readonly partial: number;
  readonly none: number;
  readonly unknown: number;
  /** The interval that the answer is: what surely has full support, and what may have. */
  readonly atLeast: number;
  readonly atMost: number;
  /** Where there was a standard to hold it against. */
  readonly verdict?: Verdict;
  /** How far the share that decides is above the line, or below it: percentage points, four decimals. */
  readonly distance?: number;
  /** Where each segment must reach the line: the one that decides, being worse than all visits together. */
  readonly decidedBy?: string;
}

/** The first four of its shares in visits. */
export interface Counted {
  readonly counts: Shares;
}

/** What decides instead of all visits together; its percentages are of its own visits. */
export interface DecidingView extends SharesView {
  readonly segment: string;
  readonly visits: number;
  /** The seen releases without full support, most visited first. */
  readonly blockers: readonly BlockerView[];
}

/** The coverage of one feature or key. */
export interface CoverageView extends SharesView {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** Of a feature: the ids that it had before. */
  readonly formerIds?: readonly string[];
  /** Of a key, the feature that it belongs to. */
  readonly feature?: string;
  /** Of a feature that a workspace added: the keys that it needs. */
  readonly ownKeys?: readonly string[];
  /** Of a key: the ids that this feature had before. */
  readonly ownerFormerIds?: readonly string[];
  /** Of a feature: what all browsers have, whoever visits. */
  readonly baseline?: Baseline;
  /** Of a feature. */
  readonly discouraged?: boolean;
}

/** Visits, and what percentage of all visits they are. */
export interface VisitsView {
  readonly visits: number;
  readonly share: number;
}

/** Neighbouring releases with the same support. */
export interface RangeView extends VisitsView {
  /** The oldest of them; absent when no release is older. */
  readonly from?: string;
  /** The newest of them. */
  readonly to: string;
  readonly state: StateName;
}

export interface BlockerView extends RangeView {
  readonly browser: string;
  /** Of the browser. */
  readonly name: string;
}

/** One browser's part in a coverage; the four levels are percentages of all visits, not of the browser's. */
export interface BrowserView extends VisitsView, Shares {
  readonly browser: string;
  readonly name: string;
  /** All its releases, oldest first. */
  readonly ranges: readonly RangeView[];
}

/** Where a coverage comes from. */
export interface ExplanationView {
  /** The browsers that were seen, most visited first. */
  readonly browsers: readonly BrowserView[];
  /** The levels of each of those in visits. */
  readonly browserCounts: readonly Shares[];
  /** The seen releases without full support, most visited first. */
  readonly blockers: readonly BlockerView[];
  /** Visits that came with no known release: unknown, and nobody's to blame. */
  readonly unidentified: VisitsView;
}

export const sourceView = ({ traffic, survey }: Surveyed, { basis, withAncestors }: Reading): SourceView => ({
  audienceId: traffic.audienceId,
  snapshotId: traffic.snapshotId,
  from: traffic.from,
  to: traffic.to,
  editionId: survey.edition.editionId,
  basis,
  withAncestors,
  ...(traffic.dimension !== undefined && { dimension: traffic.dimension }),
  ...(traffic.segment !== undefined && { segment: traffic.segment }),
  visits: traffic.visits,
});

/** Writes one snapshot's coverages: parts become percentages here and nowhere before, and verdicts where there is a standard. */
export class CoverageWriter {
  readonly #judge?: Judge;

  constructor(
    readonly visits: PlacedVisits,
    standard?: Standard,
  ) {
    if (standard) this.#judge = new Judge(standard, visits);
  }

  /** `ruled`: where each segment counts, what is said of it instead. */
  coverage(subject: Subject, shares: Shares, ruled?: Ruled): CoverageView {
    const { kind, id, name, formerIds, ownKeys, feature } = subject;
    const facts = kind === 'key' ? ownerOf(subject) : factsOf(feature);
    const itself = { kind, id, name, ...(formerIds && { formerIds }), ...(ownKeys && { ownKeys }) };
    return { ...itself, ...this.shares(shares), ...ruled, ...facts };
  }

  shares(shares: Shares): SharesView {
    const levels = this.#levels(shares);
    return {
      ...levels,
      atLeast: levels.full,
      atMost: this.visits.percentageOf(shares.full + shares.unknown),
      ...(this.#judge && { verdict: this.#judge.verdictOn(shares), distance: this.#judge.distanceOn(shares) }),
    };
  }

  explanation({ browsers, blockers }: Explanation): ExplanationView {
    return {
      browsers: browsers.map((part) => this.#browser(part)),
      browserCounts: browsers.map(({ shares }) => this.counted(shares).counts),
      blockers: this.blockers(blockers),
      unidentified: this.#visits(this.visits.unidentified),
    };
  }

  blockers(ranges: readonly SupportRange[]): BlockerView[] {
    return ranges.map((range) => ({ browser: range.browser.id, name: range.browser.name, ...this.#range(range) }));
  }

  #levels({ full, partial, none, unknown }: Shares): Shares {
    return {
      full: this.visits.percentageOf(full),
      partial: this.visits.percentageOf(partial),
      none: this.visits.percentageOf(none),
      unknown: this.visits.percentageOf(unknown),
    };
  }

  /** The same in visits. */
  counted({ full, partial, none, unknown }: Shares): Counted {
    const counts = {
      full: this.visits.visitsOf(full),
      partial: this.visits.visitsOf(partial),
      none: this.visits.visitsOf(none),
      unknown: this.visits.visitsOf(unknown),
    };
    return { counts };
  }

  #browser({ browser: { id, name }, parts, shares, ranges }: BrowserPart): BrowserView {
    return {
      browser: id,
      name,
      ...this.#visits(parts),
      ...this.#levels(shares),
      ranges: ranges.map((range) => this.#range(range)),
    };
  }

  #range({ browser: { versions }, first, last, state, parts }: SupportRange): RangeView {
    return { ...(first > 0 && { from: versions[first] }), to: versions[last], state, ...this.#visits(parts) };
  }

  #visits(parts: number): VisitsView {
    return { visits: this.visits.visitsOf(parts), share: this.visits.percentageOf(parts) };
  }
}

const ownerOf = ({ feature, ownerFormerIds }: Subject): Pick<CoverageView, 'feature' | 'ownerFormerIds'> => ({
  ...(feature && { feature: feature.id }),
  ...(ownerFormerIds && { ownerFormerIds }),
});

const factsOf = (feature?: IndexedFeature): Pick<CoverageView, 'baseline' | 'discouraged'> =>
  feature ? { ...(feature.baseline && { baseline: feature.baseline }), discouraged: feature.discouraged } : {};
