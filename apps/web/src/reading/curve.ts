import type { Standing } from '../app/standing.js';
import type { Verdict } from '../elements/verdict.js';
import { type Measured, type MeasuredPage, readMeasured } from './measured.js';

/** All features of an audience, from the best covered to the least, and what they were measured by. */
export interface Curve extends Pick<MeasuredPage, 'visits' | 'from' | 'to'> {
  readonly points: readonly Point[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

export type Point = Pick<Measured, 'id' | 'name' | 'verdict' | 'atLeast' | 'atMost' | 'reason'>;

/** The first page says how many there are; the others are asked together, of the same snapshot and edition. */
export async function readCurve(standing: Standing): Promise<Curve> {
  const ask = (more: object) =>
    readMeasured(standing, { limit: PAGE, fields: standing.site ? `${FIELDS},reason` : FIELDS, ...more });
  const { visits, from, to, total, pinned, items } = await ask({});
  const starts = Array.from({ length: Math.max(0, Math.ceil(total / PAGE) - 1) }, (_, at) => (at + 1) * PAGE);
  const others = await Promise.all(starts.map((offset) => ask({ offset, ...pinned })));

  const points: readonly Point[] = [...items, ...others.flatMap((page) => page.items)];
  const counts = { safe: 0, undecided: 0, unsafe: 0 };
  for (const { verdict } of points) counts[verdict] += 1;
  return { points, counts, visits, from, to };
}
const PAGE = 500;
const FIELDS = 'id,name,verdict,atLeast,atMost';
