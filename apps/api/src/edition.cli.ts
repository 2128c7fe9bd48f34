import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CatalogueModule,
  type EditionView,
  ImportEdition,
  type ImportedEdition,
  ListEditions,
  type PackageFolders,
} from '#libs/catalogue';
import { Progress } from '#libs/observability';
import { commandLine, WrongUsage } from './command-line.js';

const USAGE = `npm run edition -- import [--bcd <folder> --web-features <folder>]
  imports the installed packages, or newer ones that npm has unpacked into these folders
npm run edition -- list
  lists the editions, the current one first`;

await commandLine([CatalogueModule], async (app, given) => {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { bcd: { type: 'string' }, 'web-features': { type: 'string' } },
  });
  switch (positionals.join(' ')) {
    case 'import':
      return reportOf(await importEdition(app, foldersOf(values)));
    case 'list':
      return (await app.get(QueryBus).execute(new ListEditions())).map(lineOf).join('\n');
    default:
      throw new WrongUsage(USAGE);
  }
});

function importEdition(app: INestApplicationContext, folders?: PackageFolders): Promise<ImportedEdition> {
  return new Progress(process.stderr).step('Importing the edition', (tell) =>
    app.get(CommandBus).execute(
      new ImportEdition(folders, ({ step, done, total }) => {
        if (step === 'store') tell(done, total);
      }),
    ),
  );
}

/** As whoever typed them sees them: npm itself has gone to the root of the project. */
function foldersOf({
  bcd,
  'web-features': webFeatures,
}: Record<string, string | undefined>): PackageFolders | undefined {
  if (bcd === undefined && webFeatures === undefined) return undefined;
  if (bcd === undefined || webFeatures === undefined) throw new WrongUsage(USAGE);

  const { INIT_CWD = '.' } = process.env;
  return { compatData: resolve(INIT_CWD, bcd), webFeatures: resolve(INIT_CWD, webFeatures) };
}

function reportOf({ id, bcdVersion, webFeaturesVersion, isNew, missingKeys }: ImportedEdition): string {
  const edition = `${id}: BCD ${bcdVersion}, web-features ${webFeaturesVersion}`;
  const missing = missingKeys.map((key) => `\n  not in BCD: ${key}`).join('');
  return `${isNew ? 'Imported' : 'Was imported before:'} ${edition}${missing}`;
}

function lineOf({ id, bcdVersion, webFeaturesVersion, importedAt, isCurrent }: EditionView): string {
  const versions = `BCD ${bcdVersion}, web-features ${webFeaturesVersion}`;
  return `${isCurrent ? '*' : ' '} ${id}  ${versions}, imported ${importedAt.toISOString()}`;
}
