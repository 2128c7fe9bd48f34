import type { BlockerView, SharesView } from '#libs/coverage/contract';
import { type Day, daysBetween } from '../domain/day.js';
import type { PolicyTerms } from '../domain/policy.js';
import type { Distrust, Ruling, Sample } from '../domain/ruling.js';

/** What a verdict is told from. */
export interface Measured {
  readonly policy: PolicyTerms;
  readonly ruling: Ruling;
  readonly shares: SharesView & { readonly distance: number };
  /** Most visited first. */
  readonly blockers: readonly BlockerView[];
  /** Whose shares and blockers they are, where a segment decides. */
  readonly segment?: string;
  readonly sample: Sample;
  readonly today: Day;
}

/** A verdict in words and numbers: "92.1 % is 2.9 below the line of 95: Safari on iOS up to 15.3 costs 1.9." */
export function explanationOf(measured: Measured): string {
  const { ruling, shares } = measured;
  const found = `${placeOf(measured)}${costsOf(measured)}.`;
  switch (ruling.reason) {
    case 'sample-too-small':
    case 'snapshot-too-old':
    case 'no-segments':
      return `${distrustIn(ruling.reason, measured)} ${found}`;
    case 'line-within-unknown':
      return `${placeOf(measured)}, but ${percent(shares.unknown, 1)} of the visits are unknown, and might lift it over${costsOf(measured)}.`;
    default:
      return found;
  }
}

/** Why a snapshot decides nothing. */
export function distrustIn(
  distrust: Distrust,
  { policy, sample, today }: Pick<Measured, 'policy' | 'sample' | 'today'>,
): string {
  if (distrust === 'no-segments')
    return 'The policy asks for each segment, and the snapshot tells its visits apart by none: import it by segment.';
  if (distrust === 'sample-too-small') {
    const least = (policy.minimumVisits ?? 0).toLocaleString('en');
    return `The snapshot counts ${sample.visits.toLocaleString('en')} visits, and the policy trusts none with fewer than ${least}.`;
  }
  const [age, most] = [daysBetween(sample.to, today), policy.maximumAgeDays ?? 0];
  return `The snapshot ended ${String(age)} days ago, on ${sample.to}, and the policy trusts none older than ${String(most)}.`;
}

/** Where the share that decides is, by as many decimals as it takes to see on which side of the line. */
function placeOf({ policy: { threshold, counts, bound }, shares, segment }: Measured): string {
  const share = Number((threshold + shares.distance).toFixed(DECIMALS)); // as it was judged: rounded shares add up to another
  const fine = [1, 2, 3, 4].find((decimals) => isTold(share, threshold, decimals)) ?? 4;
  const side = share < threshold ? 'below' : 'above';
  const distance = Math.abs(threshold - Number(share.toFixed(fine)));
  const place = distance === 0 ? beside(shares) : `${number(distance, fine)} ${side}`;
  const what =
    (counts === 'full' ? '' : ' with what is partial') + (bound === 'atLeast' ? '' : ' with what is unknown');
  const where = segment === undefined ? '' : `In ${segment}, `;
  return `${where}${percent(share, fine)}${what} is ${place} the line of ${String(threshold)}`;
}

const isTold = (share: number, threshold: number, decimals: number): boolean =>
  Number(threshold.toFixed(decimals)) === threshold &&
  (Number(share.toFixed(decimals)) === threshold) === (share === threshold);

/** Rounded it is on the line; the visits say otherwise. */
const beside = ({ verdict }: SharesView): string => (verdict === 'safe' ? 'on' : 'a little below');

/** Who the rest are: what is not taken for support by the policy. */
function costsOf({ policy: { counts, bound }, blockers }: Measured): string {
  const costly = blockers.filter(
    ({ state }) => (counts === 'full' || !PARTIAL.has(state)) && (bound === 'atLeast' || state !== 'unknown'),
  );
  if (costly.length === 0) return '';
  const named = costly.slice(0, NAMED).map((blocker) => `${rangeOf(blocker)} costs ${number(blocker.share, 1)}`);
  const rest = costly.slice(NAMED);
  const others = rest.reduce((sum, { share }) => sum + share, 0);
  const more = rest.length > 0 ? [`${String(rest.length)} more cost ${number(others, 1)}`] : [];
  return `: ${[...named, ...more].join(', ')}`;
}

function rangeOf({ name, from, to, state }: BlockerView): string {
  const releases = from === undefined ? `up to ${to}` : from === to ? to : `${from} to ${to}`;
  return `${name} ${releases}${SUPPORT_WORDS[state] ?? ''}`;
}

const PARTIAL: ReadonlySet<string> = new Set(['partial', 'alternative']);
const SUPPORT_WORDS: Readonly<Record<string, string>> = {
  partial: ' (in part)',
  alternative: ' (prefixed or renamed)',
  flag: ' (behind a flag)',
  unknown: ' (unknown)',
};

/** Blockers that are named; the others are counted. */
const NAMED = 3;

const percent = (share: number, decimals: number): string => `${number(share, decimals)} %`;
/** Rounded, but never to nothing. */
function number(value: number, decimals: number): string {
  const rounded = Number(value.toFixed(decimals));
  return String(rounded === 0 && value > 0 ? Number(value.toFixed(DECIMALS)) : rounded);
}
const DECIMALS = 4;
