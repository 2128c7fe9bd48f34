/** How numbers and days are written. Nothing here judges: verdicts are the API's. */

export const count = (number: number): string => number.toLocaleString('en');

/** How many of something there are: `1 row`, `2 rows`. */
export const counted = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;

/** Which time it is: 1st, 2nd, 11th. */
export const ordinal = (number: number): string => `${count(number)}${ENDINGS[ORDINAL.select(number)] ?? 'th'}`;
const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** How long ago a day was that is over. */
export const ago = (days: number): string => (days < 1 ? 'today' : `${counted(days, 'day')} ago`);

/**
 * A share with one decimal, and as many more, up to the API's four, as tell it apart from the line, from nothing and from the
 * whole.
 */
export function percent(share: number, line?: number): string {
  const others = [0, 100, line].filter((other) => other !== undefined && other !== share);
  const decimals = [1, 2, 3].find((few) => others.every((other) => share.toFixed(few) !== other?.toFixed(few))) ?? 4;
  return `${share.toFixed(decimals)} %`;
}

/** What surely has it and what may: one number where nothing is unknown. */
export function interval(atLeast: number, atMost: number, line?: number): string {
  const [low, high] = [percent(atLeast, line), percent(atMost, line)];
  return low === high ? low : `${low.replace(' %', '')}–${high}`;
}

/** Which versions of a browser: from and to included. */
export const versions = ({ from, to }: { readonly from?: string; readonly to?: string }): string => {
  if (from === undefined) return to === undefined ? '' : `up to ${to}`;
  return to === undefined ? `${from} and later` : from === to ? from : `${from}–${to}`;
};

export const day = (iso: string): string => DAY.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A period as a person says it: a whole month by its name. */
export function period(from: string, to: string): string {
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const isMonth = from.endsWith('-01') && next.getUTCDate() === 1 && from.slice(0, 7) === to.slice(0, 7);
  return isMonth ? MONTH.format(new Date(`${from}T00:00:00Z`)) : `${day(from)} – ${day(to)}`;
}
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Whole days from one to another. */
export const daysBetween = (from: string, to: Date): number =>
  Math.floor((to.getTime() - Date.parse(from)) / 86_400_000);

export const BASELINE: Readonly<Record<string, string>> = {
  high: 'Widely available',
  low: 'Newly available',
  false: 'Limited',
};
