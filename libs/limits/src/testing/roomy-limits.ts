import type { Quotas } from '../limit.js';

const roomy = { q: 1_000_000, w: 60 };

/** All limits are on and told of, and wider than any test needs. */
export const roomyLimits: Quotas = {
  ...{ default: roomy, writes: roomy, expensive: roomy },
  'authentication-failures': roomy,
};
