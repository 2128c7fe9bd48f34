/** A feature is widely available ("high") this long after it became newly available ("low"). */
const MONTHS_FROM_LOW_TO_HIGH = 30;

/**
 * The day 30 months after `lowDate`; the last of its month where the month is too short. A bound ("≤2020-01-15") gives a
 * bound.
 */
export function baselineHighDate(lowDate: string): string {
  const [year, month, day] = lowDate.replace('≤', '').split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + MONTHS_FROM_LOW_TO_HIGH, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return (lowDate.startsWith('≤') ? '≤' : '') + lastOfMonth.toISOString().slice(0, 10);
}
