import type { INestApplicationContext } from '@nestjs/common';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CatalogueModule, type EditionView, type ImportedEdition, type PackageFolders } from '#libs/catalogue';
import { Progress } from '#libs/observability';
import { commandLine, WrongUsage } from './command-line.js';
import { editionsOf, importEdition, makeCurrent, nameOf } from './editions.js';

const USAGE = `npm run edition -- import [--bcd <folder> --web-features <folder>]
  imports the installed packages, or newer ones that npm has unpacked into these folders
npm run edition -- list
  lists the editions, the current one first
npm run edition -- use <id>
  makes one of them the current one: what answers where no other is asked for`;

await commandLine(USAGE, [CatalogueModule], async (app, given) => {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { bcd: { type: 'string' }, 'web-features': { type: 'string' } },
  });
  const [action, id, ...more] = positionals;
  if (action === 'use' && id && more.length === 0) return use(app, id);
  switch (positionals.join(' ')) {
    case 'import':
      return reportOf(await imported(app, foldersOf(values)));
    case 'list':
      return (await editionsOf(app)).map(lineOf).join('\n');
    default:
      throw new WrongUsage(USAGE);
  }
});

function imported(app: INestApplicationContext, folders?: PackageFolders): Promise<ImportedEdition> {
  return new Progress(process.stderr).step('Importing the edition', (tell) => importEdition(app, tell, folders));
}

async function use(app: INestApplicationContext, id: string): Promise<string> {
  await makeCurrent(app, id);
  return `${id} is the current edition.`;
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

function reportOf(imported: ImportedEdition): string {
  const { id, isNew, missingKeys } = imported;
  const edition = `${id}: ${nameOf(imported)}`;
  const missing = missingKeys.map((key) => `\n  not in BCD: ${key}`).join('');
  return `${isNew ? 'Imported' : 'Was imported before:'} ${edition}${missing}`;
}

function lineOf(edition: EditionView): string {
  const { id, importedAt, isCurrent } = edition;
  return `${isCurrent ? '*' : ' '} ${id}  ${nameOf(edition)}, imported ${importedAt.toISOString()}`;
}
