import type { Verdict } from '#libs/compat';
import type { Compared, Judged } from '../domain/comparison.js';
import type { PlacedVisits } from '../domain/placed-visits.js';
import type { SubjectKind } from '../domain/subject.js';
import { visitsView } from './build-targets.view.js';
import { CoverageWriter, type SharesView, type SourceView, type VisitsView } from './coverage.view.js';

export interface WhatIfView extends SourceView {
  readonly threshold: number;
  readonly newThreshold: number;
  /** Visits that would be lost. */
  readonly lost: VisitsView;
  /** Every visit that there would be: the whole that the percentages after are of. */
  readonly visitsAfter: number;
  /** How many subjects have each verdict, of those that the filter lets through. */
  readonly before: VerdictCounts;
  readonly after: VerdictCounts;
  readonly total: number;
  readonly items: readonly WhatIfItemView[];
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface WhatIfItemView {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly before: SharesView;
  readonly after: SharesView;
}

export const whatIfFacts = (all: readonly Compared[], lost: number, visits: PlacedVisits) => ({
  lost: visitsView(visits.partsOf(lost), visits),
  before: countsOf(all, 'before'),
  after: countsOf(all, 'after'),
});

function countsOf(all: readonly Compared[], side: 'before' | 'after'): VerdictCounts {
  const counts = { safe: 0, unsafe: 0, undecided: 0 };
  for (const each of all) counts[each[side].verdict] += 1;
  return counts;
}

export function whatIfItems(listed: readonly Compared[], now: Judged, then: Judged): WhatIfItemView[] {
  const before = new CoverageWriter(now.survey.visits, now.standard);
  const after = new CoverageWriter(then.survey.visits, then.standard);
  return listed.map(({ subject: { kind, id, name }, ...sides }) => ({
    ...{ kind, id, name },
    before: before.shares(sides.before.shares),
    after: after.shares(sides.after.shares),
  }));
}
