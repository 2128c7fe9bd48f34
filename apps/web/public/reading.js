/** What is asked of the API about one audience, and how its answers are written. Nothing here judges: verdicts are the API's. */
import { expand } from './client.js';

export const LINE_WANTED = 'The line is a percentage: a number from 0 to 100.';

/** The line that was typed; undefined when it is none. */
export const lineOf = (text) => {
  const line = text.trim() === '' ? NaN : Number(text);
  return line >= 0 && line <= 100 ? line : undefined;
};

/**
 * All features of an audience, from the best to the least covered, and what they were measured by. What is asked later names
 * the same snapshot and edition, so that everything shown together belongs together.
 */
export async function readAudience(client, coverage, audienceId) {
  const asked = { audienceId, sort: '-full', limit: 500 };
  const first = await client.get(expand(coverage, asked));
  const { snapshotId, editionId, visits, total } = first;
  const { next } = first._links;
  const others = next ? await client.everyPage(next.href, 'plimsoll:coverage') : [];
  const { from, to } = await client.get(first._links['plimsoll:snapshot'].href);
  return {
    pinned: { audienceId, snapshot: snapshotId, edition: editionId },
    ...{ visits, total, from, to },
    features: [...first._embedded['plimsoll:coverage'], ...others],
  };
}

/** How many features are safe and unsafe at the line, and those to list: what was searched for, else what is nearest to the line. */
export async function readLine(client, coverage, { pinned, total }, threshold, words) {
  const ask = (more) => client.get(expand(coverage, { ...pinned, threshold, ...more }));
  const [safe, unsafe] = await Promise.all(
    ['safe', 'unsafe'].map(async (verdict) => (await ask({ verdict, limit: 1 })).total),
  );
  const first = words ? 0 : Math.max(0, Math.min(safe - ROWS / 2, total - ROWS));
  const page = await ask({ sort: '-full,name', limit: ROWS, offset: first, q: words || undefined });
  return {
    ...{ threshold, words, safe, unsafe, undecided: total - safe - unsafe, total },
    matching: page.total,
    rows: page._embedded['plimsoll:coverage'],
  };
}
const ROWS = 40;

/** Which features are listed, and of how many. */
export function listed({ rows, matching, words, threshold }) {
  if (words && matching === 0) return `No feature has “${words}” in its id or name.`;
  const all = rows.length === matching;
  if (words)
    return `${all ? 'All' : `The ${count(rows.length)} best covered of`} ${count(matching)} that match “${words}”.`;
  return all
    ? `All ${count(matching)}.`
    : `The ${count(rows.length)} nearest to ${threshold} %, of ${count(matching)}.`;
}

/**
 * A share with one decimal, and as many more, up to the API's four, as tell it apart from the line, from nothing and from the
 * whole. `reaches` is what the API says of the exact share: where the rounded one says otherwise, that it is rounded is told.
 */
export function asPercent(share, line, reaches) {
  const others = [0, 100, line].filter((other) => other !== undefined && other !== share);
  const decimals = [1, 2, 3].find((few) => others.every((other) => share.toFixed(few) !== other.toFixed(few))) ?? 4;
  const isTold = line === undefined || reaches === undefined || share >= line === reaches;
  return `${share.toFixed(decimals)} %${isTold ? '' : ' (rounded)'}`;
}

/** A feature's interval: at least reaches the line where it is safe, at most does not where it is unsafe. */
export const interval = ({ atLeast, atMost, verdict }, line) => [
  asPercent(atLeast, line, verdict && verdict === 'safe'),
  asPercent(atMost, line, verdict && verdict !== 'unsafe'),
];

/** Who lacks a feature or may lack it, most visits first: the blockers, and whoever came with no known release. */
export function lacking({ blockers, unidentified }) {
  const strangers =
    unidentified.share > 0 ? [{ who: 'not identified', state: 'unknown', share: unidentified.share }] : [];
  return [...blockers.map((blocker) => ({ ...blocker, who: rangeOf(blocker) })), ...strangers].sort(
    (a, b) => b.share - a.share,
  );
}

const rangeOf = ({ name, from, to }) =>
  `${name} ${from === undefined ? `≤ ${to}` : from === to ? to : `${from}–${to}`}`;

export const count = (number) => number.toLocaleString('en');

/**
 * Asks, and shows the answer to the last question only: what is shown is cleared when another is asked or all are called off,
 * and an answer that comes late is not shown any more.
 */
export class Latest {
  #asked = 0;

  constructor({ clear, show, fail }) {
    this.shown = { clear, show, fail };
  }

  async ask(question) {
    const mine = this.callOff();
    const isCurrent = () => mine === this.#asked;
    try {
      const answer = await question();
      if (isCurrent()) this.shown.show(answer);
    } catch (error) {
      if (isCurrent()) this.shown.fail(error);
    }
  }

  callOff() {
    this.shown.clear();
    return (this.#asked += 1);
  }
}
