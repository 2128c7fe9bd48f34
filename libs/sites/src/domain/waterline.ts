import { type EditionIndex } from '#libs/compat';
import { AggregateRoot, type DomainEvent } from '#libs/kernel';
import { type AboveLine, type Direction, DIRECTIONS, type Passing, type Stands, standingNow } from './above-line.js';
import type { Cause, Crossing, Source } from './crossing.js';
import { type CrossingsTold, toldOf } from './crossing-told.js';
import type { PolicyState } from './policy.js';
import type { Distrust } from './ruling.js';

/** What a line is, apart from which snapshots are trusted. */
type Line = Pick<PolicyState, 'threshold' | 'counts' | 'bound' | 'basis' | 'segments' | 'minimumVisits'>;

export interface WaterlineState {
  readonly siteId: string;
  /** Grows by one each time it is drawn. */
  readonly version: number;
  /** Whose visits it was drawn by. */
  readonly audienceId: string;
  /** The line as one text: with another it is another. */
  readonly line: string;
  readonly policyVersion: number;
  /** What was looked at last, trusted or not. */
  readonly seen: Source;
  /** What was trusted last, and what was above the line by that; absent: nothing yet. */
  readonly drawn?: Source & { readonly above: AboveLine };
}

/** What may move subjects over a site's line: another snapshot is its audience's latest, or another edition the current one. */
export interface Landing extends Source {
  readonly audienceId: string;
  readonly policy: Line & Pick<PolicyState, 'version'>;
  readonly distrust?: Distrust | undefined;
  readonly stands: Stands;
}

/** What passed the line, between what and what, and because of what. */
export interface Passed {
  readonly cause: Cause;
  readonly from: Source;
  readonly passings: readonly Passing[];
}

/** What of everything is above a site's line. Each landing draws it anew. */
export class Waterline extends AggregateRoot {
  #crossings: readonly Crossing[] = [];

  private constructor(
    readonly siteId: string,
    private current?: WaterlineState,
    /** The version in the repository; 0 for one that was never stored. */
    readonly storedVersion = current?.version ?? 0,
  ) {
    super(siteId);
  }

  static undrawn(siteId: string): Waterline {
    return new Waterline(siteId);
  }

  static restore(state: WaterlineState): Waterline {
    return new Waterline(state.siteId, state);
  }

  get state(): WaterlineState {
    if (!this.current) throw new Error('The waterline was never drawn.');
    return this.current;
  }

  /** What has passed since it was restored, to be stored with it. */
  get crossings(): readonly Crossing[] {
    return this.#crossings;
  }

  /** The edition that it was drawn by, in which its parts are to be found. */
  get drawnBy(): string | undefined {
    return this.current?.drawn?.editionId;
  }

  /** Whether it was drawn by all that there is, and there is nothing to look at. */
  isOf({ audienceId, policy, snapshotId, editionId }: Pick<Landing, 'audienceId' | 'policy' | keyof Source>): boolean {
    if (!this.current) return false;
    const { seen, policyVersion, audienceId: by } = this.current;
    const isSeen = seen.snapshotId === snapshotId && seen.editionId === editionId;
    return isSeen && policyVersion === policy.version && by === audienceId;
  }

  /**
   * Draws it anew. Where the site has another line or another audience now nothing has passed, for it is the line that moved; nor has
   * anything by the first snapshot that is trusted, nor by one that is not.
   */
  land(landing: Landing, formerEdition?: EditionIndex): Passed | undefined {
    const { audienceId, policy, snapshotId, editionId, distrust, stands } = landing;
    const line = lineOf(policy);
    const drawn =
      this.current?.line === line && this.current.audienceId === audienceId ? this.current.drawn : undefined;
    const facts = { siteId: this.siteId, version: this.storedVersion + 1, audienceId, line };
    const seen = { ...facts, policyVersion: policy.version, seen: { snapshotId, editionId } };
    if (distrust) {
      this.current = { ...seen, ...(drawn && { drawn }) };
      return undefined;
    }

    const cause = drawn && causeOf(drawn, landing);
    const before = drawn && formerEdition && { above: drawn.above, edition: formerEdition };
    const { above, passings } = standingNow(stands, before);
    this.current = { ...seen, drawn: { snapshotId, editionId, above } };
    return drawn && cause && passings.length > 0 ? { cause, from: sourceOf(drawn), passings } : undefined;
  }

  /** Enters what has passed: features first, for these are what people ask about. It is told by the name of the site. */
  enter(crossings: readonly Crossing[], site: string): void {
    this.#crossings = crossings.toSorted(featuresFirst);
    for (const direction of DIRECTIONS) {
      const [first, ...more] = this.#crossings.filter((crossing) => crossing.direction === direction);
      if (first as Crossing | undefined)
        this.record(crossingEvent({ id: this.siteId, name: site }, direction, [first, ...more]));
    }
  }
}

export interface CrossingEvent extends DomainEvent {
  readonly type: `crossing-${Direction}`;
  readonly siteId: string;
  readonly told: CrossingsTold;
}

const crossingEvent = (
  site: { readonly id: string; readonly name: string },
  direction: Direction,
  crossings: readonly [Crossing, ...Crossing[]],
): CrossingEvent => ({
  ...{ type: `crossing-${direction}`, siteId: site.id },
  told: toldOf(site, direction, crossings),
});

/** Which segments are heard moves the line too, where each of them must reach it. */
const lineOf = ({ threshold, counts, bound, basis, segments, minimumVisits }: Line): string =>
  [threshold, counts, bound, basis, ...(segments === 'each' ? [segments, minimumVisits] : [])].join(' ');

const sourceOf = ({ snapshotId, editionId }: Source): Source => ({ snapshotId, editionId });

/** Neither: it is what the workspace adds to the catalogue that changed, or which snapshots it trusts. */
function causeOf(drawn: Source, { snapshotId, editionId }: Source): Cause | undefined {
  if (drawn.snapshotId !== snapshotId) return 'snapshot';
  return drawn.editionId === editionId ? undefined : 'edition';
}

const featuresFirst = ({ subject: one }: Crossing, { subject: other }: Crossing): number =>
  one.kind.localeCompare(other.kind) || (one.id < other.id ? -1 : 1);
