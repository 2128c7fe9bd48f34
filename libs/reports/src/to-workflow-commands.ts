import type { CheckItem, Check, Place } from './check.js';
import { itemSentence, itemTitle, measure, tally, tellable } from './item-words.js';

/** The check as workflow commands of GitHub Actions: printed by a step, each becomes an annotation. */
export const toWorkflowCommands = (check: Check): string =>
  [...tellable(check.items).flatMap(commandsOf), summaryOf(check)].map((command) => `${command}\n`).join('');

const COMMANDS = { fail: 'error', undecided: 'warning', pass: 'notice' } as const;

const summaryOf = (check: Check): string =>
  command('notice', { title: `Plimsoll: ${check.verdict}` }, `${check.site}: ${tally(check)}, by ${measure(check)}.`);

const commandsOf = (item: CheckItem): string[] =>
  (item.places?.length ? item.places : [undefined]).map((place) =>
    command(
      COMMANDS[item.outcome],
      { ...(place && whereabouts(place)), title: `Plimsoll: ${item.verdict}` },
      `${itemTitle(item)}: ${itemSentence(item)}`,
    ),
  );

const whereabouts = ({ file, line, column, endLine, endColumn }: Place) => ({
  ...{ file, line, endLine, col: column },
  // GitHub takes columns for those of one line.
  ...(endLine === line && { endColumn }),
});

type Properties = Readonly<Record<string, string | number | undefined>>;

function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => `${property}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(message)}`;
}

/** As the toolkit of GitHub Actions escapes them: nothing that a caller names ends a command or begins another. */
const escapeData = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (value: string): string => escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
