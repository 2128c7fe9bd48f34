import { killing } from '../killing.mjs';

export const title = 'kill -9 of an API process';
export const share = 7;

export const run = (world, findings, { rounds }) =>
  killing(world, findings, {
    ...{ rounds, name: 'kill-api' },
    kill: async ({ apis }, round) => {
      const api = apis[round % apis.length];
      await api.kill();
      return () => api.start();
    },
  });
