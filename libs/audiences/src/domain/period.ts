import { PeriodEndsBeforeItBegins, PeriodNotOfDays } from './snapshot.errors.js';

/** The days that a snapshot measures, first and last included. */
export class Period {
  private constructor(
    /** YYYY-MM-DD */
    readonly from: string,
    readonly to: string,
  ) {}

  static of(from: string, to: string): Period {
    if (!isDay(from) || !isDay(to)) throw new PeriodNotOfDays(from, to);
    if (to < from) throw new PeriodEndsBeforeItBegins(from, to);
    return new Period(from, to);
  }
}

/** A day of the calendar: 2026-02-30 is none. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
