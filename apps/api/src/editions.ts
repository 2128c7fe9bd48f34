import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  type EditionView,
  ImportEdition,
  type ImportedEdition,
  ListEditions,
  MakeEditionCurrent,
  type PackageFolders,
} from '#libs/catalogue';
import { WrongUsage } from './command-line.js';

/** Storing it is what takes long, and what is told of. */
export type TellProgress = (done: number, total: number) => void;

/** The edition of the installed packages, or of those in the folders, where it is not there yet. */
export function importEdition(
  app: INestApplicationContext,
  tell: TellProgress,
  folders?: PackageFolders,
  { isToBeLookedAt = false, id }: { readonly isToBeLookedAt?: boolean; readonly id?: string } = {},
): Promise<ImportedEdition> {
  const command = new ImportEdition(
    folders,
    ({ step, done, total }) => {
      if (step === 'store') tell(done, total);
    },
    isToBeLookedAt,
    id,
  );
  return app.get(CommandBus).execute(command);
}

/** Lets an edition of the list answer from now on; whoever names none of them is told so. */
export async function makeCurrent(app: INestApplicationContext, id: string): Promise<void> {
  if (!(await editionsOf(app)).some((edition) => edition.id === id))
    throw new WrongUsage(`There is no edition ${id}. npm run edition -- list shows which there are.`);
  await app.get(CommandBus).execute(new MakeEditionCurrent(id));
}

/** The current one first. */
export const editionsOf = (app: INestApplicationContext): Promise<readonly EditionView[]> =>
  app.get(QueryBus).execute(new ListEditions());

/** The one that was current before the current one is. */
export const formerOf = (editions: readonly EditionView[]): EditionView | undefined =>
  editions
    .filter(({ isCurrent, currentSince }) => !isCurrent && currentSince)
    .sort((left, right) => Number(right.currentSince) - Number(left.currentSince))
    .at(0);

export const nameOf = ({ bcdVersion, webFeaturesVersion }: Pick<EditionView, 'bcdVersion' | 'webFeaturesVersion'>) =>
  `BCD ${bcdVersion}, web-features ${webFeaturesVersion}`;
