import type { INestApplicationContext } from '@nestjs/common';
import type { Progress } from '#libs/observability';
import { importEdition } from './editions.js';

/** The edition of the installed packages, where it is not there yet. */
export const importCatalogue = (app: INestApplicationContext, progress: Progress): Promise<unknown> =>
  progress.step('Reading the catalogue of browser support', (tell) => importEdition(app, tell));
