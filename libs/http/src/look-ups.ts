import type { Principal } from '#libs/kernel';
import type { Allowance, Limits } from '#libs/limits';
import { problemOf } from '#libs/problem-details';
import type { Authenticator } from './admission.js';

/** Whom a header names, and how its address stands with its failures where that was asked. */
export interface Known {
  readonly principal?: Principal;
  readonly failures: readonly Allowance[];
  /** Why it is refused, where more is told than that it is nobody's. */
  readonly refusal?: { readonly why: unknown };
}

/**
 * Finds out who presents an Authorization header. Whoever was found out lately goes in; of the others an address may try as
 * many that are nobody's as `authentication-failures` says, and is then looked up no more until its window ends. A failure is
 * paid for before it is one, and paid back: whoever is refused for those that are being looked up waits for them.
 */
export class LookUps {
  /** What is being looked up, by address. */
  private readonly asking = new Map<string, Set<Promise<unknown>>>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly limits: Limits,
  ) {}

  async find(authorization: string, addressOf: () => string): Promise<Known> {
    const principal = this.authenticator.recogniser(authorization)();
    if (principal) return { principal, failures: [] };

    const address = addressOf();
    for (;;) {
      // Between what is taken and what is noted nothing may come: of many at once the fourth must see that three are looked up.
      const taking = this.limits.take(address, FAILURE);
      const failures = taking instanceof Promise ? await taking : taking;
      if (!failures.some(({ isOver }) => isOver))
        return this.noting(address, this.lookUp(authorization, address, failures));
      const asking = this.asking.get(address);
      if (!asking) return { failures };
      await Promise.race(asking).catch(() => undefined);
    }
  }

  private async lookUp(authorization: string, address: string, failures: readonly Allowance[]): Promise<Known> {
    try {
      const principal = await this.authenticator.authenticate(authorization);
      if (!principal) return { failures };
      await this.giveBack(address, failures);
      return { principal, failures: [] };
    } catch (why) {
      if (problemOf(why).document.status < 500) return { failures, refusal: { why } };
      await this.giveBack(address, failures);
      throw why;
    }
  }

  private async noting(address: string, lookUp: Promise<Known>): Promise<Known> {
    const asking = this.asking.get(address) ?? new Set();
    this.asking.set(address, asking);
    asking.add(lookUp);
    try {
      return await lookUp;
    } finally {
      asking.delete(lookUp);
      if (asking.size === 0) this.asking.delete(address);
    }
  }

  private async giveBack(address: string, failures: readonly Allowance[]): Promise<void> {
    for (const failure of failures) await this.limits.giveBack(address, failure);
  }
}

const FAILURE = [['authentication-failures', 1]] as const;
