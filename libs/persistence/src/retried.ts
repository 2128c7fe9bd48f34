import { setTimeout as pause } from 'node:timers/promises';
import { isWriteConflict } from './driver-errors.js';

/** Runs the work again, a few times and after a while, when it collided with another. */
export async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

const ATTEMPTS = 4;
