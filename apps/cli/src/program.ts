import { Command, Option } from 'commander';
import { FORMATS } from './checking/forms.js';
import { ServiceJudge } from './checking/service-judge.js';
import { check, type CheckOptions } from './commands/check.js';
import { type Access, openHome, openSite } from './service.js';
import { note } from './terminal.js';
import { version } from './version.js';

/** The commands. Each tells by `ended` what the process ends with. */
export function program(ended: (exitCode: number) => void): Command {
  const plimsoll = new Command('plimsoll')
    .description('Which web platform features are safe for your own visitors.')
    .version(version())
    .addOption(
      new Option('--url <address>', 'where Plimsoll answers').env('PLIMSOLL_URL').default('http://127.0.0.1:3000'),
    )
    .addOption(
      new Option('--key <key>', 'an API key; better in the environment, where nobody sees it').env('PLIMSOLL_KEY'),
    )
    .addOption(
      new Option('--site <name>', 'whose policy decides, by its name or id; the only one where none is named').env(
        'PLIMSOLL_SITE',
      ),
    )
    .exitOverride()
    .showHelpAfterError('(plimsoll --help says what there is)')
    .hook('preAction', (self) => {
      if (self.getOptionValueSource('key') === 'cli')
        note('A key on the command line is seen by everybody on this machine: PLIMSOLL_KEY keeps it.');
    })
    .addHelpText('after', ENDS);

  plimsoll
    .command('check')
    .description('hold what is used against the site’s policy')
    .argument(
      '[what...]',
      'ids of features, keys or caniuse; files that list them; a report of Lighthouse, ESLint or stylelint; source files or folders; - for standard input',
    )
    .addOption(new Option('--format <format>', 'how it is printed').choices(FORMATS).default('text'))
    .option('--fail-on <verdicts>', 'what fails, with commas, or none; unsafe,not-checked where nothing is said')
    .option('--pin <file>', 'judge by the snapshot and edition that it names; it is written where it is not there')
    .option('--reports <folder>', 'write it there in every form that pipelines take')
    .action(async (what: string[], options: CheckOptions, self: Command) => {
      const access = self.optsWithGlobals<Access>();
      ended(
        await check(what, options, async () => {
          const home = await openHome(access);
          return new ServiceJudge(home, await openSite(home, access.site));
        }),
      );
    });

  return plimsoll;
}

const ENDS = `
Ends with 0 when all is well, with 1 when a check fails, and with 2 when it was called wrongly or the service could not be asked.`;
