import type { INestApplicationContext } from '@nestjs/common';
import type { ImportedEdition } from '#libs/catalogue';
import { SAMPLE } from '#libs/kernel';
import type { Progress } from '#libs/observability';
import { type Elsewhere, Mendable } from '#libs/process';
import type { Config } from './config.js';
import { editionsOf, importEdition } from './editions.js';

/** The edition of the installed packages, where it is not there yet. The first bears the id that examples show, where there is demo data. */
export async function importCatalogue(
  app: INestApplicationContext,
  { isDemo }: Pick<Config, 'isDemo'>,
  progress: Progress,
): Promise<ImportedEdition> {
  const isFirst = isDemo && (await editionsOf(app)).length === 0;
  return progress.step('Reading the catalogue of browser support', (tell) =>
    importEdition(app, tell, undefined, isFirst ? { id: SAMPLE.edition } : {}),
  );
}

/** Waits until somebody else has imported an edition. */
export const untilCatalogue = (app: INestApplicationContext, elsewhere: Elsewhere, progress: Progress): Promise<void> =>
  progress.step('Waiting for the catalogue', () => elsewhere.until(() => assertCatalogue(app), isMissing));

async function assertCatalogue(app: INestApplicationContext): Promise<void> {
  if ((await editionsOf(app)).length === 0) throw new NoCatalogue();
}

const isMissing = (error: unknown): boolean => error instanceof NoCatalogue;

/** There is no edition, so that nothing can be answered. */
class NoCatalogue extends Mendable {
  constructor() {
    super(
      'The database has no catalogue. PLIMSOLL_MIGRATE=elsewhere leaves that to `npm run migrate`, with the same DATABASE_URL.',
    );
  }
}
