import { SHORTFALLS } from '../../libs/coverage/src/domain/back-test.js';
import { bandOf, type Finding, findingsOf, gainOf } from './findings.js';
import type { Study } from './study.js';

/** The parts of docs/explanation/forecast.md that the study writes, by their names. */
export const sectionsOf = ({ history, residuals, wholeResiduals }: Study): Record<string, string> => ({
  'back-test: snapshots': table(
    ['package', 'newest release in it', 'visits that it tells of'],
    history.map(({ packageName, day, told, whole }) => [
      ...[`\`${packageName}\``, day],
      `${((100 * told.visits) / whole.visits).toFixed(1)} %`,
    ]),
  ),
  'back-test: errors': table(
    ['what was missing', 'months ahead', 'forecasts', 'nothing changes', 'cohorts', 'spared'],
    [
      ...GROUPS.flatMap(([title, bounds]) => findingsOf(residuals, bounds).map((finding) => row(title, finding))),
      ...findingsOf(wholeResiduals).map((finding) => row('anything, of all visits', finding)),
    ],
  ),
  'back-test: band': table(
    ['missing, at most', '3 months', '6 months', '12 months'],
    bandOf(residuals).map((widths, at) => [
      `${String(SHORTFALLS[at])} points`,
      ...widths.map((each) => each.toFixed(2)),
    ]),
  ),
  'back-test: plot': plot(findingsOf(residuals)),
});

const GROUPS = [
  ['anything', [0, 100]],
  ['5 points or more', [5, 100]],
  ['10 points or more', [10, 100]],
] as const;

const row = (title: string, finding: Finding): string[] => [
  ...[title, String(finding.months), finding.forecasts.toLocaleString('en')],
  ...[finding.persistence.toFixed(2), finding.cohorts.toFixed(2), percent(gainOf(finding))],
];

const percent = (part: number): string => `${String(Math.round(part * 100))} %`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The upper line is persistence, the lower one cohorts. */
function plot(findings: readonly Finding[]): string {
  const numbers = (of: (finding: Finding) => number): string => findings.map((each) => of(each).toFixed(2)).join(', ');
  return [
    '```mermaid',
    'xychart-beta',
    '  title "Mean error of settled features: nothing changes (above), cohorts (below)"',
    `  x-axis "months ahead" [${findings.map(({ months }) => months).join(', ')}]`,
    `  y-axis "percentage points" 0 --> ${(Math.max(...findings.map(({ persistence }) => persistence)) * 1.1).toFixed(1)}`,
    `  line [${numbers(({ persistence }) => persistence)}]`,
    `  line [${numbers(({ cohorts }) => cohorts)}]`,
    '```',
  ].join('\n');
}
