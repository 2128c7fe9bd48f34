import { compareVersions, isNumbered } from './version.js';

/** Where a visit's version falls among the known releases; `exact` is false when it is newer than all of them. */
export interface Placement {
  /** Place in `versions`. */
  readonly ordinal: number;
  readonly exact: boolean;
}

/** The numbered releases of one browser in version order; a preview is never among them. */
export class ReleaseLine {
  constructor(readonly versions: readonly string[]) {}

  /**
   * The newest release that is not newer than `version`; `undefined` when there is none, or the version is no number.
   * A build of the newest release (154.0.7012.3 of 154) is that release; only what lies beyond it is inexact.
   */
  place(version: string): Placement | undefined {
    if (!isNumbered(version)) return undefined;

    const ordinal = this.lastNotAfter(version);
    return ordinal < 0 ? undefined : { ordinal, exact: !this.isBeyond(version) };
  }

  /** Where `version` itself stands, or `undefined` when no release is called so. */
  ordinalOf(version: string): number | undefined {
    const ordinal = this.lastNotAfter(version);
    return ordinal >= 0 && compareVersions(this.versions[ordinal], version) === 0 ? ordinal : undefined;
  }

  private isBeyond(version: string): boolean {
    const newest = this.versions.at(-1) ?? '';
    const asPrecise = version.split('.').slice(0, newest.split('.').length).join('.');
    return compareVersions(asPrecise, newest) > 0;
  }

  private lastNotAfter(version: string): number {
    let low = 0;
    let high = this.versions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareVersions(this.versions[middle], version) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
