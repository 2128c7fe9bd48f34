import { type Charge, Counts, type Allowance } from './counts.js';
import type { Limit } from './limit.js';

/** Counts for one process alone, at once and for next to nothing: a look-up in a map. */
export class MemoryCounts extends Counts {
  private readonly windows = new Map<Limit, Windows>();

  constructor(
    /** Milliseconds of a clock that is never set back. */
    private readonly now: () => number = () => performance.now(),
    /** Callers of one limit: of more, the window that began first is forgotten. */
    private readonly most = 100_000,
  ) {
    super();
  }

  take(charges: readonly Charge[]): Allowance[] {
    const now = this.now();
    const [only] = charges;
    // Most requests cost by one limit, and every one of them comes by here.
    if (charges.length === 1) return [this.isOver(only, now) ? this.left(only, now) : this.taken(only, now)];

    const isOver = charges.some((charge) => this.isOver(charge, now));
    return charges.map((charge) => (isOver ? this.left(charge, now) : this.taken(charge, now)));
  }

  giveBack({ limit, key, cost }: Charge): void {
    const window = this.of(limit).open(key, this.now());
    if (window) window.used = Math.max(0, window.used - cost);
  }

  private isOver({ limit, key, cost }: Charge, now: number): boolean {
    const used = this.of(limit).open(key, now)?.used ?? 0;
    return used + cost > limit.quota.q;
  }

  private taken({ limit, key, cost }: Charge, now: number): Allowance {
    const windows = this.of(limit);
    const window = windows.open(key, now) ?? windows.begin(key, now, this.most);
    window.used += cost;
    return { limit, cost, remaining: limit.quota.q - window.used, rest: window.ends - now, isOver: false };
  }

  private left({ limit, key, cost }: Charge, now: number): Allowance {
    const { used, ends } = this.of(limit).open(key, now) ?? { used: 0, ends: now + limit.window };
    const remaining = limit.quota.q - used;
    return { limit, cost, remaining, rest: ends - now, isOver: cost > remaining };
  }

  private of(limit: Limit): Windows {
    let windows = this.windows.get(limit);
    if (!windows) this.windows.set(limit, (windows = new Windows(limit.window)));
    return windows;
  }
}

interface Window {
  used: number;
  readonly ends: number;
}

/** The windows of one limit by caller. All last as long, so that a map has first what ends first. */
class Windows {
  private readonly all = new Map<string, Window>();

  constructor(private readonly length: number) {}

  open(key: string, now: number): Window | undefined {
    const window = this.all.get(key);
    return window && window.ends > now ? window : undefined;
  }

  begin(key: string, now: number, most: number): Window {
    this.all.delete(key);
    this.sweep(now, most);
    const window = { used: 0, ends: now + this.length };
    this.all.set(key, window);
    return window;
  }

  /** A few at a time: each that begins removes two that have ended, where there are any. */
  private sweep(now: number, most: number): void {
    let swept = 0;
    for (const [key, { ends }] of this.all) {
      if (this.all.size < most && (ends > now || swept >= 2)) return;
      this.all.delete(key);
      swept += 1;
    }
  }
}
