import { availableParallelism, cpus, totalmem } from 'node:os';
import { isPromised, MOST_GROWTH, MOST_P99 } from './promises.mjs';

/** docs/reference/load.md, whole. `versions` are those of what was started beside the product. */
export const reportOf = ({ scenarios, users, rival, growth }, { plan, versions }) =>
  [
    '# Load',
    '',
    'Written by `npm run load` from what it measured; run it to see these figures for your own machine. [How to read it](../how-to/measure-the-load.md).',
    '',
    `Measured on ${machine()}, ${versions.join(', ')}: two processes that answer, a worker, nginx as \`deploy/nginx.conf\` has it, PostgreSQL, Redis, and the caller, all on the same cores. Each figure is the median of ${String(plan.runs)} runs of ${String(plan.seconds)} s after a warm-up of ${String(plan.warmUp)} s; of users, of ${String(plan.usersSeconds)} s after ${String(plan.usersWarmUp)} s.`,
    '',
    '## Users',
    '',
    `${String(users.connections)} users at the same time, each of whom asks once a second: of a thousand requests 949 read, 50 are checks and one imports. Promised: no error, and p99 of at most ${seconds(MOST_P99)}.`,
    '',
    ...tableOf([HEAD, rowOf(users, true)]),
    '',
    '## Scenarios',
    '',
    `The same and its parts as fast as they are answered: each connection asks again as soon as it has its answer, so that the more there are the longer each waits. What takes longer than a run is no part of its figures. Promised: no error, and of what is read p99 of at most ${seconds(MOST_P99)}.`,
    '',
    ...tableOf([HEAD, ...scenarios.map((each) => rowOf(each, isPromised(each)))]),
    '',
    '## Beside a script of one’s own',
    '',
    'What a team would write instead in an afternoon: two processes of a Node script behind the same nginx, which keeps its visits as browserslist-stats.json in memory and adds up by caniuse’s data who has a feature (`tools/load/rival-server.mjs`). The product is asked',
    'for one feature of one audience, explained. The script knows one audience, one month and the features of caniuse; it has no keys, no verdicts, nobody to hurt named, no history, no import, no database and nobody at the door.',
    '',
    ...tableOf([
      ['connections', 'script', 'p99', 'product', 'p99', 'ratio'],
      ...rival.theirs.map((their, at) => {
        const our = rival.ours[at];
        const ratio = (our.perSecond / their.perSecond).toFixed(2);
        return [String(their.connections), rate(their), ms(their.p99), rate(our), ms(our.p99), ratio];
      }),
    ]),
    '',
    '## As the data grow',
    '',
    `Reads of twenty teams by one process, while the audiences in its database become more, each with a snapshot of a hundred releases: how many times as long they take as beside it in one that still has ${String(growth[0].audiences)}. Promised: at most ${String(MOST_GROWTH)} times.`,
    '',
    ...tableOf([
      ['audiences', 'pages of coverage', 'times as long', 'requests/s', 'p99', 'errors', 'kept'],
      ...growth.map(({ audiences, title, ratio, failed, ...each }) => [
        ...[audiences.toLocaleString('en'), title, ratio.toFixed(2), rate(each), ms(each.p99), String(failed)],
        markOf(ratio <= MOST_GROWTH && failed === 0),
      ]),
    ]),
    '',
  ].join('\n');

const HEAD = ['', 'connections', 'requests/s', 'p50', 'p99', 'longest', 'errors', 'kept'];

const rowOf = ({ name, connections, failed, statuses, ...each }, isBound) => [
  ...[name, String(connections), rate(each)],
  ...[each.p50, each.p99].map((value) => (each.perSecond > 0 ? ms(value) : '–')),
  ms(each.most),
  failed === 0 ? '0' : `${String(failed)}: ${statuses.join(', ')}`,
  markOf(failed === 0 && (!isBound || each.p99 <= MOST_P99)),
];

/** As Prettier would set it. */
function tableOf(rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const lineOf = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = rows.map(lineOf);
  return [head, lineOf(widths.map((width) => '-'.repeat(width))), ...body];
}

function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${String(availableParallelism())} cores of ${cpus()[0].model.trim()}, ${String(memory)} GB, Node ${process.versions.node}`;
}

const rate = ({ perSecond }) => Math.round(perSecond).toLocaleString('en');
const ms = (value) => `${Math.round(value).toLocaleString('en')} ms`;
const seconds = (value) => `${String(value / 1000)} s`;
const markOf = (holds) => (holds ? '✓' : '✗');
