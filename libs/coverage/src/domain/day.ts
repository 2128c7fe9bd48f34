/** A day as a number, so that days can be counted: of YYYY-MM-DD, in UTC. */
export const dayNumber = (day: string): number => Date.parse(day) / MILLISECONDS_A_DAY;

/** The day of a number, YYYY-MM-DD. */
export const dayOf = (number: number): string =>
  new Date(Math.round(number) * MILLISECONDS_A_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The same day of the month so many months on, or the last of that month. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, day.length);
}

const MILLISECONDS_A_DAY = 86_400_000;
