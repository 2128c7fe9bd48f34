import type { IndexedBrowser } from '#libs/compat';
import { dayNumber } from './day.js';

/** When the releases of an edition's browsers came out. Days are numbers. */
export class ReleaseCalendar {
  readonly #browsers: readonly Releases[];

  constructor(browsers: readonly IndexedBrowser[]) {
    this.#browsers = browsers.map(releasesOf);
  }

  /** When a release came out; nothing where nobody has said. */
  dateOf(browser: number, release: number): number | undefined {
    return this.#browsers[browser].dates[release];
  }

  /** The release of a browser that was its newest on a day, by its ordinal; nothing where none was out yet. */
  newestOn(browser: number, day: number): number | undefined {
    const { order, days } = this.#browsers[browser];
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : order[low - 1];
  }
}

interface Releases {
  /** By ordinal. */
  readonly dates: readonly (number | undefined)[];
  /** Ordinals and days of the releases that have one: rising, both. */
  readonly order: readonly number[];
  readonly days: readonly number[];
}

/** A release that came out after a newer one, as updates of old systems do, is taken as if it had come out just before that. */
function releasesOf({ dates: known }: IndexedBrowser): Releases {
  const dates: (number | undefined)[] = known.map(() => undefined);
  const order: number[] = [];
  let next = Infinity;
  for (let ordinal = known.length - 1; ordinal >= 0; ordinal -= 1) {
    const date = known[ordinal];
    if (date === undefined) continue;
    next = Math.min(dayNumber(date), next - 1);
    dates[ordinal] = next;
    order.unshift(ordinal);
  }
  return { dates, order, days: order.map((ordinal) => dates[ordinal] ?? 0) };
}
