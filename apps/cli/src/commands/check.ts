import { FAIL_ON, type FailOn } from '#libs/compat';
import type { Check } from '#libs/reports';
import { FORMS, type Format, writeReports } from '../checking/forms.js';
import { inputsOf } from '../checking/inputs.js';
import type { Judge, Terms } from '../checking/judge.js';
import { readPin, writePin } from '../checking/pin.js';
import { withUses } from '../checking/with-uses.js';
import { Misuse } from '../misuse.js';
import { note, print } from '../terminal.js';
import { usesBelow } from '../uses/folder.js';

export interface CheckOptions {
  readonly format: Format;
  readonly failOn?: string;
  readonly pin?: string;
  readonly reports?: string;
}

/** Holds what is used against a site's policy. Ends with 1 when the check fails, and with 0 when it passes or is undecided. */
export async function check(
  given: readonly string[],
  options: CheckOptions,
  open: () => Promise<Judge>,
): Promise<number> {
  const { format, pin: pinFile, reports } = options;
  const pin = pinFile === undefined ? undefined : readPin(pinFile);
  const terms: Terms = { failOn: failOnOf(options.failOn), pin };
  const made = await madeOf(given, terms, open);

  print(FORMS[format](made));
  if (reports !== undefined) writeReports(reports, made);
  if (pinFile !== undefined && !pin) {
    writePin(pinFile, made);
    note(`Wrote ${pinFile}: commit it, and later checks are made from the same data.`);
  }
  return made.verdict === 'fail' ? 1 : 0;
}

async function madeOf(given: readonly string[], terms: Terms, open: () => Promise<Judge>): Promise<Check> {
  const { ids, sources, report, doubtful } = await inputsOf(given);
  const judge = await open();
  for (const word of doubtful)
    if (await judge.knows(word))
      throw new Misuse(`${word} is here, and an id too: write ./${word} for what is here, or the id into a list.`);
  if (report !== undefined) return judge.judgeReport(report, terms);
  if (sources.length === 0) return ofSomethingKnown(await judge.judge(ids, terms));

  const uses = usesBelow(sources, await judge.knownKeys(terms.pin));
  if (uses.files === 0)
    throw new Misuse(`There is nothing to read in ${sources.join(', ')}: no style sheet, script or page.`);
  const names = [...new Set([...ids, ...uses.places.keys()])];
  note(`Read ${count(uses.files, 'file')}, with ${count(uses.places.size, 'key')} of the catalogue.`);
  return withUses(await judge.judge(names, terms), uses, terms.failOn);
}

/** Where nothing that was named is known, something else was meant: such as a folder that is not there. */
function ofSomethingKnown(made: Check): Check {
  if (made.verdict === 'fail' || made.items.some(({ verdict }) => verdict !== 'unknown-id')) return made;
  const names = made.items.map(
    ({ id, suggestions = [] }) => `${id}${suggestions.length > 0 ? ` (meant: ${suggestions.join(', ')}?)` : ''}`,
  );
  throw new Misuse(`Nothing goes by what was named, and no file or folder either: ${names.join(', ')}.`);
}

const count = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;

function failOnOf(told: string | undefined): readonly FailOn[] | undefined {
  if (told === undefined) return undefined;
  const words = told.split(',').map((word) => word.trim());
  if (words.length === 1 && words[0] === 'none') return [];
  const strange = words.find((word) => !(FAIL_ON as readonly string[]).includes(word));
  if (strange !== undefined)
    throw new Misuse(`--fail-on takes none, or ${FAIL_ON.join(', ')}, separated by commas; and not "${strange}".`);
  return words as FailOn[];
}
