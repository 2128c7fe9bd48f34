import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '#libs/observability';
import { assertMigrated, type Database, migrate, NotMigrated } from '#libs/persistence';

/** Where migrations are applied: by every process that starts, or by `npm run migrate` alone. */
export const MIGRATE = ['here', 'elsewhere'] as const;
export type Migrating = (typeof MIGRATE)[number];

/** Applies the migrations that are missing, or waits until somebody else has. Refuses a schema of a newer version at once. */
export async function bringUpToDate(database: Database, migrating: Migrating, progress: Progress): Promise<void> {
  if (migrating === 'here') await progress.step('Migrating the database', () => migrate(database));
  else
    await progress.step('Waiting for the migrations', () => untilElsewhere(() => assertMigrated(database), isMissing));
}

const isMissing = (error: unknown): boolean => error instanceof NotMigrated;

/** Does the work again and again while it is refused for want of what is done elsewhere; what it says last is refused in the end. */
export async function untilElsewhere<Result>(
  work: () => Promise<Result>,
  isWorthWaiting: (error: unknown) => boolean,
  { patience, interval }: Waiting = WAITING,
): Promise<Result> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthWaiting(error) || performance.now() + interval > end) throw error;
    }
    await pause(interval);
  }
}

/** In milliseconds. */
interface Waiting {
  readonly patience: number;
  readonly interval: number;
}

/** A first migration and its catalogue take seconds; whoever starts this again is told after two minutes. */
const WAITING: Waiting = { patience: 120_000, interval: 500 };
