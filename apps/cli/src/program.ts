import { Command, Option } from 'commander';
import { addChecks } from './commands/checks.js';
import { addQuestions } from './commands/questions.js';
import { type Ending, note } from './terminal.js';
import { version } from './version.js';

/** The commands. Each tells by `ended` what the process ends with. */
export function program(ended: Ending): Command {
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

  addChecks(plimsoll, ended);
  addQuestions(plimsoll, ended);
  return plimsoll;
}

const ENDS = `
Ends with 0 when all is well, with 1 when a check or an import fails, and with 2 when it was called wrongly, the service could not be asked, or plimsoll itself went wrong.`;
