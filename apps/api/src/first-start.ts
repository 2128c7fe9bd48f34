import type { INestApplicationContext } from '@nestjs/common';
import type { Progress } from '#libs/observability';
import type { Database } from '#libs/persistence';
import type { Elsewhere } from '#libs/process';
import type { Config } from './config.js';
import { oldestAudience, openFirstWorkspace } from './first-workspace.js';
import { importCatalogue, untilCatalogue } from './import-catalogue.js';

/** What is there to try the service with. */
export interface Beginning {
  /** The first workspace's admin key, where it was made just now. */
  readonly newKey?: string;
  readonly audienceId?: string;
}

/** The catalogue, which is waited for where others import it, and the first workspace: of processes that start together one makes them. */
export async function firstStart(
  app: INestApplicationContext,
  database: Database,
  config: Config,
  { progress, elsewhere }: { readonly progress: Progress; readonly elsewhere: Elsewhere },
): Promise<Beginning> {
  const isImportedHere = config.migrating === 'here';
  if (!isImportedHere) await untilCatalogue(app, elsewhere, progress);
  const { newKey, ...workspace } = await database.exclusively(FIRST_START, async () => {
    if (isImportedHere) await importCatalogue(app, config, progress);
    return openFirstWorkspace(app, config, progress);
  });
  const audienceId = await oldestAudience(app, workspace);
  return { ...(newKey !== undefined && { newKey }), ...(audienceId !== undefined && { audienceId }) };
}

/** Key of the advisory lock that one starting process holds while it does what is done once. */
export const FIRST_START = 0x706c_0001;
