import type { Progress } from '#libs/observability';
import { assertMigrated, type Database, migrate, NotMigrated } from '#libs/persistence';
import { Elsewhere } from './elsewhere.js';

/** Where migrations are applied: by every process that starts, or by `npm run migrate` alone. */
export const MIGRATE = ['here', 'elsewhere'] as const;
export type Migrating = (typeof MIGRATE)[number];

/** Applies the migrations that are missing, or waits until somebody else has. Refuses a schema of a newer version at once. */
export async function bringUpToDate(
  database: Database,
  migrating: Migrating,
  progress: Progress,
  elsewhere = new Elsewhere(),
): Promise<void> {
  if (migrating === 'here') await progress.step('Migrating the database', () => migrate(database));
  else
    await progress.step('Waiting for the migrations', () => elsewhere.until(() => assertMigrated(database), isMissing));
}

const isMissing = (error: unknown): boolean => error instanceof NotMigrated;
