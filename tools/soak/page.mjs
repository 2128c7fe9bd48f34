import { cpus } from 'node:os';
import { MOST_GROWTH } from './flatness.mjs';

/** The report, as docs/reference/soak.md has it. */
export function pageOf({ minutes, rows, asked, failed, postgres }) {
  const told =
    failed.size === 0 ? 'none failed' : [...failed].map(([what, count]) => `${String(count)} × ${what}`).join(', ');
  const table = aligned([
    ['process', 'what', 'first', 'middle', 'last', 'growth of the second half', 'flat'],
    ...rows.map(({ process, what, first, middle, last, growth, isFlat }) => [
      ...[process, what, number(first), number(middle), number(last)],
      ...[`${(100 * growth).toFixed(1)} %`, isFlat ? 'yes' : 'no'],
    ]),
  ]);
  return `# Soak

Whether a process that runs for long goes on holding as much as it held. One process that answers, a worker, PostgreSQL and Redis, under mixed load: coverage, searches, trends, checks, and audiences that are
made, measured and deleted again.

\`\`\`sh
npm run soak -- --minutes ${String(minutes)} --page docs/reference/soak.md
\`\`\`

${count(asked)} requests in ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}, of which ${told}. ${cpus()[0].model.trim()}, ${String(cpus().length)} cores, Node ${process.versions.node}, PostgreSQL ${postgres.split(' ')[0]}.

${table}

A line is fitted through the samples of the second half, when what is remembered has been filled. It is flat where it grows by no more than ${String(100 * MOST_GROWTH)} % meanwhile, or by a few handles or connections; the command ends with 1 where one
does not, or where a request failed.
`;
}

const number = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(1));
const count = (value) => value.toLocaleString('en');

/** As the formatter would write it. */
function aligned([head, ...rows]) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length), 3));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
