import { compareNumbers, isNumbered, toNumbers, type VersionNumbers } from './version.js';

/** Where a visit's version falls among the known releases; `exact` is false when it is newer than all of them. */
export interface Placement {
  /** Place in `versions`. */
  readonly ordinal: number;
  readonly exact: boolean;
}

/** The numbered releases of one browser in version order; a preview is never among them. */
export class ReleaseLine {
  readonly #releases: readonly VersionNumbers[];

  constructor(readonly versions: readonly string[]) {
    this.#releases = versions.map(toNumbers);
  }

  /**
   * The newest release that is not newer than `version`; `undefined` when there is none, or the version is no number.
   * A build of the newest release (154.0.7012.3 of 154) is that release; only what lies beyond it is inexact.
   */
  place(version: string): Placement | undefined {
    if (!isNumbered(version)) return undefined;

    const numbers = toNumbers(version);
    const ordinal = this.#lastNotAfter(numbers);
    return ordinal < 0 ? undefined : { ordinal, exact: !this.#isBeyond(numbers) };
  }

  /** Where `version` itself stands, or `undefined` when no release is called so. */
  ordinalOf(version: string): number | undefined {
    const numbers = toNumbers(version);
    const ordinal = this.#lastNotAfter(numbers);
    return this.#isAt(ordinal, numbers) ? ordinal : undefined;
  }

  /** The first release that is not older than `version`; as many as there are releases when all are older. */
  startOf(version: string): number {
    const numbers = toNumbers(version);
    const ordinal = this.#lastNotAfter(numbers);
    return this.#isAt(ordinal, numbers) ? ordinal : ordinal + 1;
  }

  #isAt(ordinal: number, version: VersionNumbers): boolean {
    return ordinal >= 0 && compareNumbers(this.#releases[ordinal], version) === 0;
  }

  #isBeyond(version: VersionNumbers): boolean {
    const newest = this.#releases.at(-1) ?? [];
    return compareNumbers(version.slice(0, newest.length), newest) > 0;
  }

  #lastNotAfter(version: VersionNumbers): number {
    let low = 0;
    let high = this.#releases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareNumbers(this.#releases[middle], version) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
