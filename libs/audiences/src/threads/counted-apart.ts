import type { Work } from '#libs/jobs/contract';
import { RetoldRefusal } from '#libs/kernel';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import type { Days } from '../domain/file-format.js';
import type { Browsers, Countable, Counted } from '../application/import/countable.js';
import type { Answer, Order } from '../application/import/counting-thread.js';

/** A file that a thread of its own reads and counts, so that requests are answered meanwhile as if nothing were read. */
export class CountedApart implements Countable {
  constructor(
    private readonly work: Pick<Work, 'file' | 'counted' | 'rejected'>,
    private readonly options: Omit<Order, keyof Browsers>,
  ) {}

  async count({ browsers, aliases }: Browsers, check: (days: Days | undefined) => void): Promise<Counted> {
    const workerData: Order = { browsers, aliases, ...this.options };
    const thread = new Worker(PROGRAM, {
      workerData,
      stdin: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    });
    const over = new AbortController();
    const answered = this.answerOf(thread, check);
    const sent = pipeline(inBuffersOfTheirOwn(this.work.file), stdinOf(thread), { signal: over.signal });
    try {
      const [counted] = await Promise.all([answered, sent]);
      return counted;
    } finally {
      over.abort();
      await Promise.all([thread.terminate(), sent.catch(() => undefined)]);
    }
  }

  private answerOf(thread: Worker, check: (days: Days | undefined) => void): Promise<Counted> {
    const { promise, resolve, reject } = Promise.withResolvers<Counted>();
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('The thread that counted the file ended early.')));
    thread.on('message', (answer: Answer) => {
      try {
        if ('days' in answer) check(answer.days);
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

/** What was built, also where the sources are tested. */
const PROGRAM = new URL(import.meta.resolve('#libs/audiences/thread'));

/** Of a thread that takes more the job is given up, and nothing else ends. */
const MOST_MB = 512;

/** A part of a larger buffer would be sent with all of it. */
async function* inBuffersOfTheirOwn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Uint8Array.from(chunk);
}

function stdinOf({ stdin }: Worker): NonNullable<Worker['stdin']> {
  if (!stdin) throw new Error('The thread was given no input.');
  return stdin;
}
