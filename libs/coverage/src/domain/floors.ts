/** Per browser how many of its seen releases are given up, the oldest first. */
export type Floors = readonly number[];

/** Features that need the same floors. */
export interface Need {
  readonly floors: Floors;
  /** Positions in the edition's list of features. */
  readonly features: readonly number[];
}

/** What a choice of floors costs, and what can be used once those visits are given up. */
export interface Choice {
  readonly floors: Floors;
  /** Parts of the visits that are given up. */
  readonly parts: number;
  /** How many features every visit that is left supports. */
  readonly features: number;
}

/** Which floors there are to choose from: what each costs, and what each brings. */
export class FloorChoices {
  private constructor(
    /** Per browser and floor, the parts of the visits below it. */
    private readonly below: readonly (readonly number[])[],
    readonly needs: readonly Need[],
  ) {}

  /** `parts` has per browser the parts of each seen release, oldest first. */
  static of(parts: readonly (readonly number[])[], needs: readonly Need[]): FloorChoices {
    const below = parts.map((releases) =>
      releases.reduce((sums, release) => [...sums, sums[sums.length - 1] + release], [0]),
    );
    return new FloorChoices(below, needs);
  }

  get nothing(): Floors {
    return this.below.map(() => 0);
  }

  /** Parts of the visits of a browser between two of its floors. */
  between(browser: number, from: number, to: number): number {
    return this.below[browser][to] - this.below[browser][from];
  }

  costOf(floors: Floors): number {
    return floors.reduce((sum, floor, browser) => sum + this.below[browser][floor], 0);
  }

  /** The needs which floors meet, without those that others met before. */
  metBy(floors: Floors, before?: Floors): readonly Need[] {
    return this.needs.filter(
      (need) => isWithin(need.floors, floors) && !(before !== undefined && isWithin(need.floors, before)),
    );
  }

  choose(floors: Floors): Choice {
    return { floors, parts: this.costOf(floors), features: featuresIn(this.metBy(floors)) };
  }

  /** The same, without the features that alone cost more than `parts`. */
  affordableWith(parts: number): FloorChoices {
    return new FloorChoices(
      this.below,
      this.needs.filter(({ floors }) => this.costOf(floors) <= parts),
    );
  }
}

export const isWithin = (floors: Floors, others: Floors): boolean =>
  floors.every((floor, browser) => floor <= others[browser]);

export const higher = (floors: Floors, others: Floors): Floors =>
  floors.map((floor, browser) => Math.max(floor, others[browser]));

export const featuresIn = (needs: readonly Need[]): number =>
  needs.reduce((sum, { features }) => sum + features.length, 0);
