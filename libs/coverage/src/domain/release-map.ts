import { ReleaseLine, type IndexedBrowser } from '#libs/compat';

/** All releases of an edition in one row, browser after browser: each has a place there. */
export class ReleaseMap {
  /** Browser `b` has the places `bases[b]` (included) to `bases[b + 1]` (excluded). */
  readonly bases: Uint32Array;

  readonly #lines = new Map<string, Line>();

  constructor(readonly browsers: readonly IndexedBrowser[]) {
    this.bases = new Uint32Array(browsers.length + 1);
    browsers.forEach(({ id, versions }, browser) => {
      const base = this.bases[browser];
      this.bases[browser + 1] = base + versions.length;
      this.#lines.set(id, {
        base,
        line: new ReleaseLine(versions),
        places: new Map(versions.map((version, ordinal) => [version, base + ordinal])),
      });
    });
  }

  get size(): number {
    return this.bases[this.browsers.length];
  }

  /**
   * Where the visits of a release belong. A release that this edition does not know, because the snapshot was mapped by
   * another one, is the newest known that is not newer; `undefined` when there is none.
   */
  placeOf(browser: string, release: string): number | undefined {
    const known = this.#lines.get(browser);
    if (!known) return undefined;

    const exact = known.places.get(release);
    if (exact !== undefined) return exact;

    const placement = known.line.place(release);
    return placement && known.base + placement.ordinal;
  }

  /** What this edition calls the release that those visits belong to. */
  nameOf(browser: string, release: string): string | undefined {
    const place = this.placeOf(browser, release);
    const known = this.#lines.get(browser);
    return place === undefined ? undefined : known?.line.versions[place - known.base];
  }

  /** Whether a release is called so. */
  knows(browser: string, release: string): boolean {
    return this.#lines.get(browser)?.places.has(release) ?? false;
  }
}

interface Line {
  readonly base: number;
  readonly line: ReleaseLine;
  readonly places: ReadonlyMap<string, number>;
}
