/** A percentage drawn on one snapshot: as whole numbers of parts, so that no rounded share ever decides. */
export class Line {
  /** The fewest parts that reach it. */
  readonly #least: number;
  /** The most parts that do not pass it. */
  readonly most: number;

  /** Integers all the way: 95.1 % is 951/1000, although no double is 95.1. */
  constructor(percentage: number, whole: number) {
    const parts = BigInt(Math.round(percentage * DECIMALS)) * BigInt(whole);
    this.most = Number(parts / UNIT);
    this.#least = Number((parts + UNIT - 1n) / UNIT);
  }

  isReachedBy(parts: number): boolean {
    return parts >= this.#least;
  }

  isPassedBy(parts: number): boolean {
    return parts > this.most;
  }
}

const DECIMALS = 10 ** 10;
const UNIT = BigInt(100 * DECIMALS);
