import type { Principal } from '#libs/kernel';
import type { Allowance, Attempt, Limits } from '#libs/limits';
import { problemOf } from '#libs/problem-details';
import { setTimeout as pause } from 'node:timers/promises';
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
 * paid for before it is one, and paid back: whoever is refused for those that are being looked up, here or in another process,
 * waits for them.
 */
export class LookUps {
  /** What is being looked up here, by address. */
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
      const taking = this.limits.attempt(address);
      const attempt = taking instanceof Promise ? await taking : taking;
      const { failures, isAnyGoingOn } = attempt;
      if (!failures.some(({ isOver }) => isOver))
        return this.noting(address, this.lookUp(authorization, address, attempt));
      const asking = this.asking.get(address);
      if (asking) await Promise.race(asking).catch(() => undefined);
      else if (isAnyGoingOn) await pause(A_MOMENT);
      else return { failures };
    }
  }

  private async lookUp(authorization: string, address: string, { failures, goingOn }: Attempt): Promise<Known> {
    try {
      const principal = await this.authenticator.authenticate(authorization);
      await this.giveBack(address, principal ? [...failures, ...goingOn] : goingOn);
      return principal ? { principal, failures: [] } : { failures };
    } catch (why) {
      const isRefusal = problemOf(why).document.status < 500;
      await this.giveBack(address, isRefusal ? goingOn : [...failures, ...goingOn]);
      if (isRefusal) return { failures, refusal: { why } };
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

  private async giveBack(address: string, taken: readonly Allowance[]): Promise<void> {
    await Promise.all(taken.map(async (each) => this.limits.giveBack(address, each)));
  }
}

/** Milliseconds: a look-up takes a few, and another process tells nobody when it is done. */
const A_MOMENT = 10;
