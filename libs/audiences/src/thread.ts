import { promisify } from 'node:util';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { zstdDecompress } from 'node:zlib';
import { type Answer, countInThread, type Order } from './application/import/counting-thread.js';

/** The program of a thread that counts one file, of which it is sent a piece whenever it wants one, and nothing at the end. */
if (parentPort) await count(parentPort);

async function count(port: MessagePort): Promise<void> {
  const answer = (said: Answer): void => port.postMessage(said);
  await countInThread(pieces(port, answer), workerData as Order, answer);
  port.close();
}

async function* pieces(port: MessagePort, answer: (said: Answer) => void): AsyncGenerator<Uint8Array> {
  for (;;) {
    const sent = new Promise<Uint8Array | undefined>((resolve) => port.once('message', resolve));
    answer({ wants: true });
    const packed = await sent;
    if (!packed) return;
    yield await promisify(zstdDecompress)(packed);
  }
}
