import { type Command, Option } from 'commander';
import { FORMATS } from '../checking/forms.js';
import type { Judge } from '../checking/judge.js';
import { saveVerdicts } from '../checking/save-verdicts.js';
import { SavedVerdicts } from '../checking/saved-verdicts.js';
import { ServiceJudge } from '../checking/service-judge.js';
import { type Access, openHome, openSite } from '../service.js';
import { type Ending, note } from '../terminal.js';
import { check, type CheckOptions } from './check.js';

interface Options extends CheckOptions {
  readonly from?: string;
}

/** What holds code against a policy. */
export function addChecks(plimsoll: Command, ended: Ending): void {
  plimsoll
    .command('check')
    .description('hold what is used against the site’s policy')
    .argument(
      '[what...]',
      'ids of features, keys or caniuse; files that list them; a report of Lighthouse, ESLint or stylelint; source files or folders; - for standard input',
    )
    .addOption(new Option('--format <format>', 'how it is printed').choices(FORMATS).default('text'))
    .addOption(
      new Option(
        '--fail-on <verdicts>',
        'what fails, with commas, or none; unsafe,not-checked where nothing is said',
      ).env('PLIMSOLL_FAIL_ON'),
    )
    .addOption(
      new Option(
        '--pin <file>',
        'judge by the snapshot and edition that it names; it is written where it is not there',
      ).env('PLIMSOLL_PIN'),
    )
    .option('--reports <folder>', 'write it there in every form that pipelines take')
    .option('--from <file>', 'judge by saved verdicts, without the service')
    .action(async (what: string[], { from, ...options }: Options, self: Command) =>
      ended(await check(what, options, () => judgeFor(self.optsWithGlobals(), from))),
    );

  plimsoll
    .command('verdicts')
    .description('save what the site’s policy says of everything, for checks without the service')
    .requiredOption('--save <file>', 'where it is written')
    .action(async ({ save }: { readonly save: string }, self: Command) => {
      const access = self.optsWithGlobals<Access>();
      const saved = await saveVerdicts(await openSite(await openHome(access), access.site), save);
      note(`Saved ${saved.toLocaleString('en')} verdicts to ${save}. ${SavedVerdicts.read(save).grounds}.`);
      ended(0);
    });
}

async function judgeFor(access: Access, from: string | undefined): Promise<Judge> {
  if (from !== undefined) {
    const judge = SavedVerdicts.read(from);
    note(`By what was saved: ${judge.grounds}.`);
    return judge;
  }
  const home = await openHome(access);
  return new ServiceJudge(home, await openSite(home, access.site));
}
