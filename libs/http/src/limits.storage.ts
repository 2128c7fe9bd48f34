import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Costs, Eventual, Limits, LimitName, Allowance } from '#libs/limits';
import { secondsOf } from '#libs/limits';

/** Where the throttler counts: where everything is counted. */
export class LimitsStorage implements ThrottlerStorage {
  constructor(private readonly limits: Limits) {}

  /** What one request costs, by all of its limits at once. */
  take(key: string, costs: Costs): Eventual<readonly Allowance[]> {
    return this.limits.take(key, costs);
  }

  /** One hit, in the throttler's own words. A window is as long as its limit says, and nobody is blocked beyond it. */
  async increment(key: string, _ttl: number, limit: number, _block: number, name: string) {
    const [allowance] = await this.limits.take(key, [[name as LimitName, 1]]);
    if (!allowance) return { totalHits: 0, timeToExpire: 0, isBlocked: false, timeToBlockExpire: 0 };
    const seconds = secondsOf(allowance);
    const { isOver, remaining } = allowance;
    const totalHits = limit - remaining + (isOver ? 1 : 0);
    return { totalHits, timeToExpire: seconds, isBlocked: isOver, timeToBlockExpire: isOver ? seconds : 0 };
  }
}
