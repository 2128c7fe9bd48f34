import type { Target } from './affordance.js';

/** The resource is elsewhere for good: answered with 308 and its address. */
export class Redirection {
  constructor(readonly target: Target) {}
}

export const redirection = (target: Target): Redirection => new Redirection(target);
