import type { Mark, NumberStyle, VisitCount } from './number-style.js';

/**
 * A sum of visits, which may be fractions. It loses nothing on the way (Neumaier) and shows no binary noise at the end:
 * ten times 0.1 is 1, and a million times is 100000. Counts that can be read in two ways are summed both ways, until the style
 * of their file is known.
 */
export class VisitSum {
  private readonly known = new FloatSum();
  private open?: { readonly style: NumberStyle; readonly by: Readonly<Record<Mark, FloatSum>> };

  add(visits: VisitCount): void {
    if (typeof visits === 'number') {
      this.known.add(visits);
      return;
    }
    this.open ??= { style: visits.style, by: { '.': new FloatSum(), ',': new FloatSum() } };
    this.open.by['.'].add(visits.by['.']);
    this.open.by[','].add(visits.by[',']);
  }

  get value(): number {
    return this.open ? this.valueBy(this.open.style.decimalMark ?? '.') : this.known.value;
  }

  /** Whether it is this much, in a way that both can be read in. */
  is(visits: VisitCount): boolean {
    return MARKS.some((mark) => this.valueBy(mark) === (typeof visits === 'number' ? visits : visits.by[mark]));
  }

  private valueBy(mark: Mark): number {
    if (!this.open) return this.known.value;
    const whole = new FloatSum();
    whole.add(this.known.value);
    whole.add(this.open.by[mark].value);
    return whole.value;
  }
}

const MARKS: readonly Mark[] = ['.', ','];

class FloatSum {
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
