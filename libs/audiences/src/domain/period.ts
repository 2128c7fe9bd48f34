import type { Days } from './file-format.js';
import {
  PeriodContradictsFile,
  PeriodEndsBeforeItBegins,
  PeriodInFuture,
  PeriodNotOfDays,
  PeriodNotTold,
} from './snapshot.errors.js';

/** The days that a snapshot measures, first and last included. */
export class Period {
  private constructor(
    /** YYYY-MM-DD */
    readonly from: string,
    readonly to: string,
  ) {}

  /** Refuses days that have begun nowhere on Earth at this moment: nobody can have been counted on them. */
  static of(from: string, to: string, now: Date): Period {
    if (!isDay(from) || !isDay(to)) throw new PeriodNotOfDays(from, to);
    if (to < from) throw new PeriodEndsBeforeItBegins(from, to);
    const today = new Date(now.getTime() + FIRST_TO_BEGIN).toISOString().slice(0, 10);
    if (to > today) throw new PeriodInFuture(to, today);
    return new Period(from, to);
  }

  /** As it is asked for, as the file tells it of itself, or both, if they agree. */
  static told(asked: Partial<Days>, file: Days | undefined, now: Date): Period {
    const { from = file?.from, to = file?.to } = asked;
    if (from === undefined || to === undefined)
      throw new PeriodNotTold(Object.entries({ from, to }).flatMap(([name, day]) => (day === undefined ? [name] : [])));
    if (file && (from !== file.from || to !== file.to)) throw new PeriodContradictsFile(asked, file);
    return Period.of(from, to, now);
  }
}

/** Milliseconds by which the first time zone, that of Kiritimati, is before UTC. */
const FIRST_TO_BEGIN = 14 * 3_600_000;

/** A day of the calendar: 2026-02-30 is none. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
