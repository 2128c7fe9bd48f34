import { type Command, Option } from 'commander';
import { type Access, openHome, openSite } from '../service.js';
import type { Ending } from '../terminal.js';
import { browserslist, TARGETS } from './browserslist.js';
import { coverage, type CoverageOptions } from './coverage.js';
import { importFile, type ImportOptions } from './import.js';
import { key } from './key.js';
import { mcp } from './mcp.js';

/** What is asked of the service, or sent to it. */
export function addQuestions(plimsoll: Command, ended: Ending): void {
  const accessOf = (self: Command): Access => self.optsWithGlobals<Access>();

  plimsoll
    .command('import')
    .description('send what the visitors came with, as an analytics tool exports it')
    .argument('<file>', 'CSV, JSON or an access log, also packed by gzip')
    .option('--audience <name>', 'whose visits they are, by its name or id')
    .option('--from <day>', 'the first day, where the file does not tell it')
    .option('--to <day>', 'the last day, where the file does not tell it')
    .option('--segment-by <column>', 'the column that tells visits apart, such as the country')
    .option('--max-rejected-rows <count>', 'how many rows may be left out that cannot be read')
    .action(async (file: string, options: ImportOptions, self: Command) =>
      ended(await importFile(file, options, () => openHome(accessOf(self)))),
    );

  plimsoll
    .command('coverage')
    .description('who has a feature or key, several also together, or the list of all')
    .argument('[ids...]', 'features or keys')
    .option(
      '--audience <name>',
      'whose visits count; where none is named those of --site, of the only site, or the only ones',
    )
    .option('--segment <name>', 'of these visits alone')
    .option('--q <words>', 'of the list: what has these words in its name')
    .option('--limit <count>', 'of the list: how many', '50')
    .option('--json', 'as JSON')
    .option('--csv', 'of the list: as CSV')
    .action(async (ids: string[], options: CoverageOptions, self: Command) =>
      ended(await coverage(ids, { ...options, ...accessOf(self) }, () => openHome(accessOf(self)))),
    );

  plimsoll
    .command('browserslist')
    .description('what to build for, by the site’s policy')
    .addOption(new Option('--format <format>', 'for which tool').choices(TARGETS).default('list'))
    .action(async ({ format }: { readonly format: (typeof TARGETS)[number] }, self: Command) => {
      const access = accessOf(self);
      ended(await browserslist(format, async () => openSite(await openHome(access), access.site)));
    });

  plimsoll
    .command('key')
    .description('who the key is, and what it may do')
    .action(async (_: object, self: Command) => ended(await key(accessOf(self), () => openHome(accessOf(self)))));

  plimsoll
    .command('mcp')
    .description('serve the tools for coding agents on standard input and output')
    .action(async (_: object, self: Command) => ended(await mcp(accessOf(self), () => openHome(accessOf(self)))));
}
