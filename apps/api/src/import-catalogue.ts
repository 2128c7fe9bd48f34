import type { INestApplicationContext } from '@nestjs/common';
import { SAMPLE } from '#libs/kernel';
import type { Progress } from '#libs/observability';
import type { Config } from './config.js';
import { editionsOf, importEdition } from './editions.js';

/** The edition of the installed packages, where it is not there yet. The first bears the id that examples show, where there is demo data. */
export async function importCatalogue(
  app: INestApplicationContext,
  { isDemo }: Pick<Config, 'isDemo'>,
  progress: Progress,
): Promise<void> {
  const isFirst = isDemo && (await editionsOf(app)).length === 0;
  await progress.step('Reading the catalogue of browser support', (tell) =>
    importEdition(app, tell, undefined, isFirst ? { id: SAMPLE.edition } : {}),
  );
}
