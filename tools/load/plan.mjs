/** What is measured, and for how long. The whole takes about eleven minutes. */
export const WHOLE = {
  ...{ connections: [50, 200, 500], runs: 3, seconds: 5, warmUp: 3 },
  ...{ users: 500, usersSeconds: 10, usersWarmUp: 10 },
  ...{ audiences: 200, growth: [10, 100, 1000, 10_000], rounds: 5, roundSeconds: 2 },
};

/** The same in a few seconds, to see that it runs: its figures say nothing. */
export const QUICK = {
  ...{ connections: [5], runs: 1, seconds: 1, warmUp: 1 },
  ...{ users: 5, usersSeconds: 1, usersWarmUp: 1 },
  ...{ audiences: 30, growth: [10, 40], rounds: 1, roundSeconds: 1 },
};

/** Milliseconds after which it gives up, whatever is left. */
export const DEADLINE = 15 * 60 * 1000;
