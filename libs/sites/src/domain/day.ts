/** A day of the calendar in UTC, YYYY-MM-DD: days compare as their texts do. */
export type Day = string;

export const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10);

/** How many days after the first day the last one is. */
export const daysBetween = (first: Day, last: Day): number =>
  Math.round((Date.parse(last) - Date.parse(first)) / A_DAY);

/** Milliseconds. */
const A_DAY = 86_400_000;
