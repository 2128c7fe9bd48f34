import type { CheckItem, Check, Blocker, Place } from './check.js';
import { decisionOn, measure, tally, tellable } from './item-words.js';

/** The check for a comment on a pull request: what is not safe as a table, what fails first. `href` is where the check is. */
export function toMarkdown(check: Check, href: string): string {
  const told = tellable(check.items);
  const shown = told.slice(0, MOST_ROWS);
  const left = told.length - shown.length;
  return [
    `### ${MARKS[check.verdict]} Plimsoll: ${check.verdict}`,
    `${prose(check.site)}: ${tally(check)}, by ${measure(check)}.`,
    ...(shown.length > 0 ? [table(shown)] : []),
    ...(left > 0 ? [`… and ${left} more.`] : []),
    `<sub>Check ${code(href)} · snapshot ${code(check.snapshotId)} · edition ${code(check.editionId)} · policy ${check.policyVersion}</sub>`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** Comments hold 65,536 characters. */
const MOST_ROWS = 100;
const MOST_BLOCKERS = 3;
const MOST_PLACES = 3;
const MARKS = { pass: '✅', fail: '❌', undecided: '❓' } as const;

const table = (items: readonly CheckItem[]): string =>
  [
    '| | what | verdict | supported by | lacking in | found at |',
    '| --- | --- | --- | ---: | --- | --- |',
    ...items.map((item) => `| ${rowOf(item).join(' | ')} |`),
  ].join('\n');

const rowOf = (item: CheckItem): string[] => [
  MARKS[item.outcome],
  whatOf(item),
  verdictOf(item),
  item.shares ? `${item.shares.full} %` : '',
  someOf(item.blockers?.map(blocker), MOST_BLOCKERS),
  someOf(item.places?.map(place), MOST_PLACES, item.found),
];

function whatOf({ id, kind, feature = id, asked }: CheckItem): string {
  const shown = kind === 'feature' || kind === 'key' ? linked(id, feature, kind) : code(id);
  return asked ? `${shown} (${asked.map(code).join(', ')})` : shown;
}

/** A feature's page says what it is and who has it. */
const linked = (id: string, feature: string, kind: 'feature' | 'key'): string =>
  kind === 'key' && feature === id
    ? code(id)
    : `[${code(id)}](https://webstatus.dev/features/${encodeURIComponent(feature)})`;

function verdictOf(item: CheckItem): string {
  const { verdict, reason, explanation, suggestions = [], targets = [] } = item;
  const decided = decisionOn(item);
  if (decided !== undefined) return `${verdict}. ${prose(decided)}`;
  if (reason === 'another-kind' || verdict === 'not-checked') return `${verdict}. ${prose(explanation)}`;
  if (suggestions.length > 0) return `${verdict}: ${suggestions.map(code).join(', ')}?`;
  return targets.length > 0 ? `${verdict}: now ${targets.map(code).join(', ')}` : verdict;
}

const blocker = ({ browser, from, to, share }: Blocker): string =>
  `${browser} ${from === undefined ? `≤ ${to}` : from === to ? to : `${from}–${to}`} (${share} %)`;

const place = ({ file, line }: Place): string => code(line === undefined ? file : `${file}:${line}`);

function someOf(all: readonly string[] = [], most: number, count = all.length): string {
  const shown = all.slice(0, most);
  return [...shown, ...(count > shown.length ? [`${count - shown.length} more`] : [])].join(', ');
}

/** As code nothing is a mention, a link or HTML; the fence is longer than any run of backticks within, and no bar ends the cell. */
function code(value: string): string {
  const flat = value.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...(flat.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const padding = /^`|`$/.test(flat) ? ' ' : '';
  return fence + padding + flat + padding + fence;
}

/** What people have written, as the text that it is. A mention is broken by an invisible joint. */
const prose = (value: string): string =>
  value
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|<>~&-]/g, '\\$&')
    .replaceAll('@', '@\u2060');
