import type { RejectedRow } from '#libs/jobs/contract';
import { DomainError, toldOf, type ToldRefusal } from '#libs/kernel';
import type { Days } from '../../domain/file-format.js';
import { type Browsers, type Counted, CountedHere, type FileOrder } from './countable.js';
import { readAnalyticsFile } from './read-analytics-file.js';
import { Rejections } from './rejections.js';

/** What a thread is asked for, beside the file. */
export interface Order extends Browsers, FileOrder {}

/** What it answers: that it wants the next piece of the file, how far it is, what days the file says it is of, and one of the others as the last. */
export type Answer =
  | { readonly wants: true }
  | { readonly rows: number; readonly rejected: readonly RejectedRow[] }
  | { readonly days: Days | undefined }
  | { readonly counted: Counted }
  | { readonly refused: ToldRefusal };

/** Counts the file of a thread. */
export async function countInThread(
  file: AsyncIterable<Uint8Array>,
  { segmentBy, maxRejectedRows, ...browsers }: Order,
  answer: (answer: Answer) => void,
): Promise<void> {
  let rejected: RejectedRow[] = [];
  const tell = (rows: number): void => {
    answer({ rows, rejected });
    rejected = [];
  };
  try {
    const rejections = new Rejections(maxRejectedRows, (row) => {
      if (rejected.push(row) >= MOST_HELD) tell(0);
    });
    const rows = readAnalyticsFile(file, { segmentBy, rejections });
    answer({ counted: await new CountedHere(rows, tell).count(browsers, (days) => answer({ days })) });
  } catch (error) {
    tell(0);
    if (!(error instanceof DomainError)) throw error;
    answer({ refused: toldOf(error) });
  }
}

/** Of rejected rows, in a file that has no others. */
const MOST_HELD = 1_000;
