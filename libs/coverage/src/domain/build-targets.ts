import type { IndexedBrowser, Standard } from '#libs/compat';
import type { PlacedVisits } from './placed-visits.js';
import { oldestIn, SeenVersions, type SeenVersion, type UnnamedBrowser } from './seen-versions.js';

/** A name of browserslist, and from which of its versions on it is supported. */
export interface Floor {
  readonly name: string;
  /** BCD's browsers that go by this name and were seen. */
  readonly browsers: readonly IndexedBrowser[];
  /** The oldest supported version, in a form that browserslist compares rightly; absent where all were given up. */
  readonly from?: string;
  /** The versions that were seen and are supported, oldest first; none where all were given up. */
  readonly supported: readonly SeenVersion[];
  readonly givenUp: readonly SeenVersion[];
}

/**
 * What to build for: per name of browserslist the oldest version to support, so that the visits with supported versions reach
 * the line with as few old versions as can be. Versions are given up one after the other: always the one that came out first
 * among the oldest of all names. A name whose oldest cannot be spared keeps it, and whatever is newer.
 */
export class BuildTargets {
  /** By name, in alphabetical order. */
  readonly floors: readonly Floor[];
  readonly unnamed: readonly UnnamedBrowser[];
  /** Parts of the visits that came with supported versions. */
  readonly supported: number;
  /** Those, and whatever came with no release or name: it may be anything. */
  readonly possible: number;
  /** Where the line cannot be reached, everything that was seen is supported. */
  readonly isReached: boolean;

  /** `segments`: targets that each of the segments needs: what any of them supports is kept. */
  constructor(
    visits: PlacedVisits,
    { threshold, bound }: Pick<Standard, 'threshold' | 'bound'>,
    segments: readonly BuildTargets[] = [],
  ) {
    const seen = new SeenVersions(visits);
    const doubtful = visits.whole - seen.named;
    const granted = bound === 'atMost' ? doubtful : 0;
    const line = visits.line(threshold);
    const queues = seen.names.map((versions) => new Queue(versions, keptOf(versions, segments)));

    this.supported = giveUp(queues, seen.named, (supported) => line.isReachedBy(supported + granted));
    this.possible = this.supported + doubtful;
    this.isReached = line.isReachedBy(this.supported + granted) && segments.every(({ isReached }) => isReached);
    this.floors = queues.map((queue) => queue.floor);
    this.unnamed = seen.unnamed;
  }
}

/** The versions of a name that some segment needs. */
function keptOf([{ name }]: readonly SeenVersion[], segments: readonly BuildTargets[]): ReadonlySet<string> {
  const floors = segments.flatMap((targets) => targets.floors.filter((floor) => floor.name === name.name));
  return new Set(floors.flatMap(({ supported }) => supported.map(({ version }) => version)));
}

/** Gives up what can be spared, and answers what is left of the supported parts. */
function giveUp(queues: readonly Queue[], all: number, isEnough: (supported: number) => boolean): number {
  let supported = all;
  for (let next = oldestOf(queues); next; next = oldestOf(queues)) {
    if (isEnough(supported - next.oldest.parts)) {
      supported -= next.oldest.parts;
      next.giveUpOldest();
    } else {
      next.keepRest();
    }
  }
  return supported;
}

const oldestOf = (queues: readonly Queue[]): Queue | undefined =>
  queues
    .filter(({ isOpen }) => isOpen)
    .reduce<Queue | undefined>((first, queue) => (first?.isNotAfter(queue) ? first : queue), undefined);

/** The versions of one name, oldest first, as far as they were not given up. */
class Queue {
  #at = 0;
  #isKept = false;

  constructor(
    private readonly versions: readonly SeenVersion[],
    private readonly needed: ReadonlySet<string>,
  ) {}

  get isOpen(): boolean {
    return !this.#isKept && this.#at < this.versions.length && !this.needed.has(this.oldest.version);
  }

  get oldest(): SeenVersion {
    return this.versions[this.#at];
  }

  get floor(): Floor {
    const [{ name }] = this.versions;
    const supported = this.versions.slice(this.#at);
    const from = supported.length > 0 ? oldestIn(supported[0].version) : undefined;
    return {
      name: name.name,
      browsers: [...new Set(this.versions.flatMap(({ releases }) => releases.map(({ browser }) => browser)))],
      ...(from !== undefined && { from: name.boundAt(from) }),
      supported,
      givenUp: this.versions.slice(0, this.#at),
    };
  }

  /** Of two that came out on one day the one that cost fewer visits goes first. */
  isNotAfter({ oldest: other }: Queue): boolean {
    const { oldest } = this;
    return oldest.date < other.date || (oldest.date === other.date && oldest.parts <= other.parts);
  }

  giveUpOldest(): void {
    this.#at += 1;
  }

  keepRest(): void {
    this.#isKept = true;
  }
}
