import { GetEditionIndex } from '#libs/catalogue/contract';
import type { EditionIndex } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { unlessMissing } from './unless-missing.js';

/** An edition by its id; nothing where it is gone. */
export const editionIfThere = (queries: QueryBus, editionId: string): Promise<EditionIndex | undefined> =>
  queries.execute(new GetEditionIndex(editionId)).catch(unlessMissing);
