import { compareVersions, nearestIds } from '#libs/compat';
import { UnknownValue } from '#libs/kernel';
import type { ReleaseVisits, Traffic } from './traffic.js';

/** An audience as it might be: without some browsers or releases, or with more or fewer visits of one. */
export interface Scenario {
  readonly without: readonly Cut[];
  readonly weights: readonly Weight[];
}

/** Releases of a browser, all where no end is named; both ends are included, unless they are said not to be. */
export interface Cut {
  readonly browser: string;
  readonly from?: Bound;
  readonly to?: Bound;
}

interface Bound {
  readonly version: string;
  readonly isIncluded: boolean;
}

/** A browser, with all its releases, oldest first. */
interface KnownReleases {
  readonly id: string;
  readonly versions: readonly string[];
}

/** How many visits each of a browser's stands for. */
export interface Weight {
  readonly browser: string;
  readonly factor: number;
}

/** The visits that there would be, and those that would be lost: what nothing is known of stays. Refuses to imagine nobody. */
export function imagine({ visits, shares }: Traffic, scenario: Scenario): Traffic & { readonly lost: number } {
  const kept = shares.filter((share) => !scenario.without.some((cut) => isIn(cut, share)));
  const weighed = kept.map((share) => ({ ...share, visits: share.visits * weightOf(share, scenario) }));
  const left = exactly(visits - sum(shares)) + sum(weighed);
  if (left === 0) throw new UnknownValue(scenario.without.length > 0 ? 'without' : 'weigh', 'Nobody would be left.');
  return { visits: left, shares: weighed, lost: exactly(sum(shares) - sum(kept)) };
}

/**
 * The visits that there would be with more or fewer of some segments, such as `DE*2`; the shares within each stay as they are. Refuses what
 * it cannot read, segments that there are not, and to imagine nobody.
 */
export function scaled(
  { visits, shares }: Traffic,
  scale: readonly string[],
  segments: ReadonlyMap<string, Traffic>,
): Traffic {
  const byRelease = new Map(shares.map((share) => [`${share.browser} ${share.release}`, share]));
  let all = visits;
  for (const { segment, factor } of readScales(scale, segments)) {
    all += segment.visits * (factor - 1);
    for (const { browser, release, visits: some } of segment.shares) {
      const key = `${browser} ${release}`;
      const before = byRelease.get(key)?.visits ?? 0;
      byRelease.set(key, { browser, release, visits: exactly(before + some * (factor - 1)) });
    }
  }
  if (exactly(all) === 0) throw new UnknownValue('scale', 'Nobody would be left.');
  return { visits: exactly(all), shares: [...byRelease.values()].filter((share) => share.visits > 0) };
}

/** Without what doubles leave where fractions of visits cancel out. */
const exactly = (visits: number): number => Math.round(visits * 10 ** 6) / 10 ** 6;

/** A scenario in a caller's words. */
export interface Wishes {
  /** What would be given up: `ie`, `safari_ios 15.3`, `chrome 80-90`, `safari_ios <= 15.3`, or with any of <, >= and >. */
  readonly without: readonly string[];
  /** How many visits each of a browser would stand for: `chrome_android*2`. */
  readonly weigh: readonly string[];
  /** How many visits each of a segment would stand for: `DE*2`. */
  readonly scale: readonly string[];
}

/** How many visits each of a segment would stand for. */
interface Scale {
  readonly segment: Traffic;
  readonly factor: number;
}

function readScales(scale: readonly string[], segments: ReadonlyMap<string, Traffic>): Iterable<Scale> {
  const scales = new Map<string, Scale>();
  for (const text of scale) {
    const [, value, factor] = SCALE.exec(text.trim()) ?? [];
    if (value === undefined)
      throw new UnknownValue('scale', `"${text}" is no segment and factor below 10,000, such as "DE*2".`);
    if (segments.size === 0) throw new UnknownValue('scale', 'No segments are told apart there, so none is scaled.');
    const segment = segments.get(value);
    if (!segment) {
      const suggestions = nearestIds(segments.keys(), value);
      throw new UnknownValue('scale', `There is no segment ${value}.`, { suggestions });
    }
    if (scales.has(value)) throw new UnknownValue('scale', `${value} is scaled twice.`);
    scales.set(value, { segment, factor: Number(factor) });
  }
  return scales.values();
}

/** Refuses what it cannot read, and browsers and releases that there are not. */
export function readScenario({ without, weigh }: Omit<Wishes, 'scale'>, browsers: readonly KnownReleases[]): Scenario {
  const scenario = { without: without.map(readCut), weights: weigh.map(readWeight) };
  const known = new Set(browsers.map(({ id }) => id));
  refuseUnknown('without', scenario.without, known);
  refuseUnknown('weigh', scenario.weights, known);
  for (const [at, cut] of scenario.without.entries()) refuseEmpty(cut, without[at], browsers);
  refuseTwice(scenario.weights);
  return scenario;
}

function refuseUnknown(
  parameter: keyof Wishes,
  named: readonly { readonly browser: string }[],
  known: ReadonlySet<string>,
): void {
  const unknown = named.find(({ browser }) => !known.has(browser));
  if (!unknown) return;
  const suggestions = nearestIds(known, unknown.browser);
  throw new UnknownValue(parameter, `There is no browser ${unknown.browser}.`, { suggestions });
}

/** Nothing would be given up, and the answer look as if that cost nothing. */
function refuseEmpty(cut: Cut, text: string, browsers: readonly KnownReleases[]): void {
  const versions = browsers.filter(({ id }) => id === cut.browser).flatMap((browser) => browser.versions);
  if (versions.some((release) => isIn(cut, { browser: cut.browser, release }))) return;
  const all = versions.length > 0 ? ` They go from ${versions[0]} to ${versions[versions.length - 1]}.` : '';
  throw new UnknownValue('without', `"${text}" is no release of ${cut.browser}.${all}`);
}

/** A factor has a bound: that of one browser's visits is not reached by naming it again. */
function refuseTwice(weights: readonly Weight[]): void {
  const twice = weights.find(({ browser }, at) => weights.slice(0, at).some((other) => other.browser === browser));
  if (twice) throw new UnknownValue('weigh', `${twice.browser} is weighed twice.`);
}

function readCut(text: string): Cut {
  const [, browser, sign, version, first, last, only] = CUT.exec(text.trim()) ?? [];
  if (browser === undefined)
    throw new UnknownValue('without', `"${text}" is no browser or releases of one, such as "safari_ios <= 15.3".`);

  if (only !== undefined) return { browser, from: including(only), to: including(only) };
  if (first !== undefined) return { browser, from: including(first), to: including(last) };
  if (sign === undefined) return { browser };
  const bound = { version, isIncluded: sign.endsWith('=') };
  return sign.startsWith('<') ? { browser, to: bound } : { browser, from: bound };
}

function readWeight(text: string): Weight {
  const [, browser, factor] = WEIGHT.exec(text.trim()) ?? [];
  if (browser === undefined)
    throw new UnknownValue('weigh', `"${text}" is no browser and factor below 10,000, such as "chrome_android*2".`);
  return { browser, factor: Number(factor) };
}

const WEIGHT = /^([\w-]+) *\* *(\d{1,4}(?:\.\d{1,4})?)$/;
const SCALE = /^(.*\S) *\* *(\d{1,4}(?:\.\d{1,4})?)$/u;
const NUMBER = String.raw`(\d[\d.]*)`;
const CUT = new RegExp(String.raw`^([\w-]+)(?: *(<=|<|>=|>) *${NUMBER}| +${NUMBER} *- *${NUMBER}| +${NUMBER})?$`);

const including = (version: string): Bound => ({ version, isIncluded: true });

function isIn({ browser, from, to }: Cut, share: Omit<ReleaseVisits, 'visits'>): boolean {
  if (browser !== share.browser) return false;
  return (!from || isAbove(share.release, from)) && (!to || isAbove(to.version, { ...to, version: share.release }));
}

/** Whether a version is above a bound, or on one that is included. */
function isAbove(version: string, bound: Bound): boolean {
  const order = compareVersions(version, bound.version);
  return bound.isIncluded ? order >= 0 : order > 0;
}

const weightOf = ({ browser }: ReleaseVisits, { weights }: Scenario): number =>
  weights.find((weight) => weight.browser === browser)?.factor ?? 1;

const sum = (shares: readonly ReleaseVisits[]): number => shares.reduce((total, { visits }) => total + visits, 0);
