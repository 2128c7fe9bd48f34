import { Worker } from 'node:worker_threads';

export const begun = () => new Worker('rows.js');
