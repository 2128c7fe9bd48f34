import { Cluster } from '../cluster/cluster.mjs';
import { measure, median } from './measure.mjs';
import { newReadsOf, readsOf } from './scenarios.mjs';
import { Seed } from './seed.mjs';

const KINDS = [
  ['hot', 'asked before', readsOf],
  ['new', 'never asked before', newReadsOf],
];

/**
 * The same reads of twenty teams while their database grows, against one that keeps its first size: in short rounds, now the one first and now the other, so that
 * both see the same of the machine. Each has one process that answers.
 */
export async function measureGrowth(options, { growth, rounds, roundSeconds }, say) {
  const start = () => Cluster.start({ ...options, nginx: undefined, apis: 1, workers: 0 });
  const clusters = [];
  try {
    const seeds = [];
    for (let at = 0; at < 2; at += 1) {
      clusters.push(await start());
      seeds.push(await Seed.in(clusters[at]));
      await seeds[at].growTo(growth[0]);
    }
    const found = [];
    for (const audiences of growth) {
      if (audiences > growth[0]) await seeds[1].growTo(audiences);
      for (const [kind, title, requestsOf] of KINDS) {
        const sides = seeds.map((seed, at) => loadOf(clusters[at], requestsOf(seed), roundSeconds));
        found.push({ audiences, kind, title, ...(await compared(sides, rounds)) });
        say(lineOf(found.at(-1)));
      }
    }
    return found;
  } finally {
    for (const cluster of clusters) await cluster.stop();
  }
}

const loadOf = (cluster, requests, seconds) => ({
  ...{ url: cluster.url, headers: { authorization: `Bearer ${cluster.key}` } },
  ...{ requests, seconds, connections: CONNECTIONS },
});

/** The round whose ratio is the median of all; the first warms both up. */
async function compared([small, grown], rounds) {
  const all = [];
  for (let round = 0; round <= rounds; round += 1) {
    const early = round % 2 === 1 ? await measure(grown) : undefined;
    const first = await measure(small);
    const then = early ?? (await measure(grown));
    all.push({
      ...then,
      ratio: first.perSecond / then.perSecond,
      failed: first.failed + then.failed,
      beside: first.p99,
    });
  }
  const measured = all.slice(1);
  const ratio = median(measured.map((each) => each.ratio));
  const failed = all.reduce((sum, each) => sum + each.failed, 0);
  return { ...measured.find((each) => each.ratio === ratio), failed };
}

const lineOf = ({ audiences, title, ratio, perSecond, p99 }) =>
  `  ${String(audiences)} audiences, ${title}: ${ratio.toFixed(2)} times as long as of the first (${Math.round(perSecond)}/s, p99 ${String(p99)} ms)`;

const CONNECTIONS = 50;
