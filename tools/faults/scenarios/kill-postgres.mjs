import { killing } from '../killing.mjs';

export const title = "kill -9 of PostgreSQL's first process";
export const share = 6;

export const run = (world, findings, { rounds }) =>
  killing(world, findings, {
    ...{ rounds, name: 'kill-postgres' },
    kill: async () => {
      await world.postgres.kill();
      return () => world.postgres.start();
    },
  });
