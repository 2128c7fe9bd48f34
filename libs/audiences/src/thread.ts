import { parentPort, workerData } from 'node:worker_threads';
import { countInThread, type Order } from './application/import/counting-thread.js';

/** The program of a thread that counts one file, which comes by its standard input. */
await countInThread(process.stdin, workerData as Order, (answer) => parentPort?.postMessage(answer));
