import type {
  Counted,
  CoverageView,
  ExplanationView,
  RangeView,
  SharesView,
  VisitsView,
} from '../application/coverage.view.js';
import type { ForecastView } from '../application/forecasting.js';

/** Shares as visits and fractions; `threshold` is the line in percent that they were held against, if they were. */
export const countedShares = (view: SharesView & Counted, threshold?: number) => ({
  ...levels(view),
  atLeast: share(view.counts.full, view.atLeast),
  atMost: share(view.counts.full + view.counts.unknown, view.atMost),
  ...(view.verdict !== undefined &&
    threshold !== undefined && {
      verdict: {
        ...{ outcome: view.verdict, line: toFraction(threshold), distance: toFraction(view.distance ?? 0) },
        ...(view.decidedBy !== undefined && { decidedBy: view.decidedBy }),
      },
    }),
});

export const countedSubject = (view: CoverageView & Counted, threshold?: number) => ({
  ...{ kind: view.kind, id: view.id, name: view.name },
  ...countedShares(view, threshold),
  ...(view.feature !== undefined && { feature: view.feature }),
  ...(view.baseline && { baseline: view.baseline }),
  ...(view.discouraged !== undefined && { discouraged: view.discouraged }),
});

export const countedExplanation = ({ browsers, browserCounts, blockers, unidentified }: ExplanationView) => ({
  browsers: browsers.map(({ ranges, ...view }, index) => ({
    ...{ browser: view.browser, name: view.name },
    ...countedVisits(view),
    ...levels({ ...view, counts: browserCounts[index] }),
    ranges: ranges.map(countedRange),
  })),
  blockers: blockers.map(({ browser, name, ...range }) => ({ browser, name, ...countedRange(range) })),
  unidentified: countedVisits(unidentified),
});

const countedVisits = ({ visits, share: percentage }: VisitsView) => share(visits, percentage);

/** What is to be expected, as it stands within a coverage. */
export const expected = ({ outcome, explanation, until, crossing, needs, points }: ForecastView) => ({
  ...{ outcome, explanation, until, ...crossing, needs },
  points: points.map(({ day, share: middle, low, high }) => ({
    ...{ day, fraction: toFraction(middle) },
    ...{ low: toFraction(low), high: toFraction(high) },
  })),
});

const countedRange = ({ from, to, state, ...counted }: RangeView) => ({
  ...(from !== undefined && { from }),
  ...{ to, state },
  ...countedVisits(counted),
});

const levels = ({ full, partial, none, unknown, counts }: Pick<SharesView, Level> & Counted) => ({
  full: share(counts.full, full),
  partial: share(counts.partial, partial),
  none: share(counts.none, none),
  unknown: share(counts.unknown, unknown),
});
type Level = 'full' | 'partial' | 'none' | 'unknown';

/** Percentages have four decimals, and so fractions six. */
const share = (visits: number, percentage: number) => ({ visits: rounded(visits), fraction: toFraction(percentage) });
const toFraction = (percentage: number): number => rounded(percentage / 100);
const rounded = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;
