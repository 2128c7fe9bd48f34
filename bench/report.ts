import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Bench, Row } from './bench.js';

export interface Measured {
  readonly bench: Bench;
  readonly rows: readonly Row[];
}

/** docs/reference/performance.md, whole. */
export function reportOf(measured: readonly Measured[]): string {
  return [
    '# Performance',
    '',
    'Written by `npm run bench` from what it measured; run it to see these figures for your own machine. Ratios come first: they',
    'say the same everywhere, while milliseconds are those of the machine below.',
    '',
    `Measured on ${machine()}.`,
    ...measured.flatMap(sectionOf),
    '',
  ].join('\n');
}

/** The same for a terminal. */
export const lineOf = ({ what, value, beside, claim, holds }: Row): string =>
  [`  ${markOf(holds)} ${what}: ${value}`, beside && ` (${beside})`, claim && `, promised ${claim}`]
    .filter(Boolean)
    .join('');

function sectionOf({ bench, rows }: Measured): string[] {
  return [
    '',
    `## ${capitalised(bench.name)}`,
    '',
    bench.claim,
    '',
    ...tableOf([
      ['', 'measured', 'beside', 'promised', 'kept'],
      ...rows.map(({ what, value, beside = '', claim = '', holds }) => [what, value, beside, claim, markOf(holds)]),
    ]),
  ];
}

/** As Prettier would set it. */
function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const lineOfCells = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = rows.map(lineOfCells);
  return [head, lineOfCells(widths.map((width) => '-'.repeat(width))), ...body];
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${String(availableParallelism())} cores of ${cpus()[0].model.trim()}, ${String(memory)} GB, Node ${process.versions.node}`;
}

const markOf = (holds?: boolean): string => (holds === undefined ? '' : holds ? '✓' : '✗');
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
