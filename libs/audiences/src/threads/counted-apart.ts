import type { Work } from '#libs/jobs/contract';
import { RetoldRefusal } from '#libs/kernel';
import { Worker } from 'node:worker_threads';
import type { Days } from '../domain/file-format.js';
import type { Browsers, Countable, Counted, FileOrder } from '../application/import/countable.js';
import type { Answer, Order } from '../application/import/counting-thread.js';

/** A file that a thread of its own reads and counts, so that requests are answered meanwhile as if nothing were read. */
export class CountedApart implements Countable {
  constructor(
    private readonly work: Pick<Work, 'packedFile' | 'signal' | 'counted' | 'rejected'>,
    private readonly order: FileOrder,
  ) {}

  async count({ browsers, aliases }: Browsers, check: (days: Days | undefined) => void): Promise<Counted> {
    const workerData: Order = { browsers, aliases, ...this.order };
    const thread = new Worker(PROGRAM, { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MB } });
    const pieces = ahead(this.work.packedFile[Symbol.asyncIterator]());
    try {
      return await this.answerOf(thread, pieces, check);
    } finally {
      await Promise.all([thread.terminate(), pieces.return(undefined)]);
    }
  }

  private answerOf(
    thread: Worker,
    pieces: AsyncIterator<Packed>,
    check: (days: Days | undefined) => void,
  ): Promise<Counted> {
    const { promise, resolve, reject } = Promise.withResolvers<Counted>();
    const { signal } = this.work;
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('The thread that counted the file ended early.')));
    thread.on('message', (answer: Answer) => {
      try {
        if ('wants' in answer) sendNext(pieces, thread).catch(reject);
        else if ('days' in answer) check(answer.days);
        else if ('counted' in answer) resolve(answer.counted);
        else if ('refused' in answer) reject(new RetoldRefusal(answer.refused));
        else this.tell(answer);
      } catch (error) {
        reject(error);
      }
    });
    return promise;
  }

  private tell({ rows, rejected }: Extract<Answer, { readonly rows: number }>): void {
    this.work.counted(rows);
    for (const row of rejected) this.work.rejected(row);
  }
}

type Packed = Uint8Array<ArrayBuffer>;

/** What was built, also where the sources are tested. */
const PROGRAM = new URL(import.meta.resolve('#libs/audiences/thread'));

/** Of a thread that takes more the job is given up, and nothing else ends. */
const MOST_MB = 512;

/** The same, each asked for while the one before is counted. */
async function* ahead(pieces: AsyncIterator<Packed>): AsyncGenerator<Packed> {
  let next = pieces.next();
  try {
    for (let piece = await next; !piece.done; piece = await next) {
      next = pieces.next();
      next.catch(() => undefined); // it is told when it is waited for
      yield piece.value;
    }
  } finally {
    await pieces.return?.();
  }
}

/** It is handed over with its memory, not copied. */
async function sendNext(pieces: AsyncIterator<Packed>, thread: Worker): Promise<void> {
  const next = await pieces.next();
  const piece = next.done ? undefined : next.value;
  thread.postMessage(piece, piece && [piece.buffer]);
}
