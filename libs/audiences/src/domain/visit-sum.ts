/**
 * A sum of visits, which may be fractions. It loses nothing on the way (Neumaier) and shows no binary noise at the end:
 * ten times 0.1 is 1, and a million times is 100000.
 */
export class VisitSum {
  private sum = 0;
  private lost = 0;

  add(visits: number): void {
    const next = this.sum + visits;
    this.lost += this.sum >= visits ? this.sum - next + visits : visits - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return Number((this.sum + this.lost).toPrecision(SIGNIFICANT_DIGITS));
  }
}

/** As many decimal digits as every double has. */
const SIGNIFICANT_DIGITS = 15;

export function sumOfVisits(visits: Iterable<number>): number {
  const sum = new VisitSum();
  for (const some of visits) sum.add(some);
  return sum.value;
}
