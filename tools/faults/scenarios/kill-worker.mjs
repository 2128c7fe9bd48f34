import { killing } from '../killing.mjs';

export const title = 'kill -9 of the worker';
export const share = 7;

export const run = (world, findings, { rounds }) =>
  killing(world, findings, {
    ...{ rounds, name: 'kill-worker' },
    kill: async ({ worker }) => {
      await worker.kill();
      return () => worker.start();
    },
  });
