import { type EditionIndex, type IndexedFeature, type Standard, SupportState, type SupportTable } from '#libs/compat';
import type { PlacedVisits } from './placed-visits.js';

/** What is Baseline by the end of a year, and who has it. */
export interface BaselineYear {
  readonly year: number;
  /** Parts of the visits that came with a release that has it. */
  readonly parts: number;
  readonly isReached: boolean;
}

/**
 * The newest year whose Baseline enough visits have. A release has the Baseline of a year when it has in full every feature that was Baseline by
 * its end, but for those that its browser does not have to this day: whether they are missed tell their own verdicts. Where not even the
 * first year is reached, it is that one, and not reached.
 */
export function nearestBaselineYear(
  edition: EditionIndex,
  visits: PlacedVisits,
  { threshold, bound }: Pick<Standard, 'threshold' | 'bound'>,
): BaselineYear | undefined {
  const line = visits.line(threshold);
  const granted = bound === 'atMost' ? visits.unidentified : 0;
  const years = baselineYears(edition, visits).map(({ year, parts }) => ({
    ...{ year, parts },
    isReached: line.isReachedBy(parts + granted),
  }));
  return years.findLast(({ isReached }) => isReached) ?? years.at(0);
}

/** The year that a feature was Baseline in first: of "≤2020-01-15", 2020. */
export const yearOf = ({ kind, baseline }: IndexedFeature): number | undefined =>
  kind === 'feature' && baseline?.lowDate !== undefined
    ? Number(baseline.lowDate.replace('≤', '').slice(0, 4))
    : undefined;

/** Every year in which anything became Baseline, oldest first, with the parts of the visits that have it and all before. */
function baselineYears(edition: EditionIndex, visits: PlacedVisits): Omit<BaselineYear, 'isReached'>[] {
  const { bases, browsers } = visits.releases;
  const byYear = Map.groupBy(edition.features.keys(), (ordinal) => yearOf(edition.features[ordinal]));
  const years = [...byYear]
    .flatMap(([year, features]) => (year === undefined ? [] : [{ year, features }]))
    .sort((a, b) => a.year - b.year);

  const firsts = browsers.map(() => 0);
  return years.map(({ year, features }) => {
    for (const feature of features) raise(firsts, edition.support, feature);
    const parts = firsts.reduce(
      (sum, first, browser) => sum + visits.between(bases[browser] + first, bases[browser + 1]),
      0,
    );
    return { year, parts };
  });
}

/** Per browser the first release that has everything, raised to where it has this feature too. */
function raise(
  firsts: number[],
  { vectors, width, ofFeature, offsets, starts, states }: SupportTable,
  feature: number,
): void {
  for (let browser = 0; browser < width; browser += 1) {
    const lastStep = offsets[vectors[ofFeature[feature] * width + browser] + 1] - 1;
    if (states[lastStep] === SupportState.Full) firsts[browser] = Math.max(firsts[browser], starts[lastStep]);
  }
}
