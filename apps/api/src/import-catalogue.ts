import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ImportEdition, type ImportProgress } from '#libs/catalogue';
import type { Progress } from '#libs/observability';

/** The edition of the installed packages, where it is not there yet. Storing it is what takes long. */
export const importCatalogue = (app: INestApplicationContext, progress: Progress): Promise<unknown> =>
  progress.step('Reading the catalogue of browser support', (tell) => {
    const onProgress = ({ step, done, total }: ImportProgress) => {
      if (step === 'store') tell(done, total);
    };
    return app.get(CommandBus).execute(new ImportEdition(undefined, onProgress));
  });
