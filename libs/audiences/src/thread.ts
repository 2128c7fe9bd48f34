import { constants, setPriority } from 'node:os';
import { promisify } from 'node:util';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { zstdDecompress } from 'node:zlib';
import { type Answer, countInThread, type Order } from './application/import/counting-thread.js';

async function count(port: MessagePort): Promise<void> {
  // Those who wait for an answer come first. Linux has a priority for each thread, others one for the whole process.
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const answer = (said: Answer): void => port.postMessage(said);
  await countInThread(pieces(port, answer), workerData as Order, answer);
  port.close();
}

/** In parts as small as a socket would bring: the rows of larger ones live long enough to be much to clean up. */
async function* pieces(port: MessagePort, answer: (said: Answer) => void): AsyncGenerator<Uint8Array> {
  for (;;) {
    const sent = new Promise<Uint8Array | undefined>((resolve) => port.once('message', resolve));
    answer({ wants: true });
    const packed = await sent;
    if (!packed) return;
    const piece = await promisify(zstdDecompress)(packed);
    for (let at = 0; at < piece.length; at += PART) yield piece.subarray(at, at + PART);
  }
}

/** Bytes. */
const PART = 64 * 1024;

/** The program of a thread that counts one file, of which it is sent a piece whenever it wants one, and nothing at the end. */
if (parentPort) await count(parentPort);
