import type { Basis, Standard } from '#libs/compat';
import { Judge } from '../domain/judge.js';
import type { Subject, SubjectKind } from '../domain/subject.js';
import { type CoverageView, CoverageWriter } from './coverage.view.js';
import { type NeedView, needViews } from './forecast.view.js';
import type { Jury } from './juries.js';
import type { Outlook } from './prospects.js';
import { type FactFilter, selectionOf } from './subject-selection.js';

/** Which features or keys are looked at, and what they are held against. */
export interface OpenListing {
  readonly kind: SubjectKind;
  readonly filter: FactFilter;
  readonly basis: Basis;
  readonly standard: Standard;
}

/** What is not safe yet. */
export interface OpenSubject {
  readonly subject: Subject;
  readonly coverage: CoverageView;
  /** The core browsers that lack it. */
  readonly needs: readonly NeedView[];
}

/** Those that are not safe, the ones nearest to the line first. */
export function openOf(
  { surveyed: { survey }, model, maturity }: Outlook,
  { kind, filter, basis, standard }: OpenListing,
  jury?: Jury,
): OpenSubject[] {
  const reading = { basis, withAncestors: false };
  const judge = new Judge(standard, survey.visits);
  const writer = new CoverageWriter(survey.visits, standard);
  const { items } = survey.list(kind, reading, {
    selection: selectionOf(filter, survey),
    sorts: [{ by: jury?.ranks ?? judge.measure, descending: true }],
    ...{ offset: 0, limit: survey.subjects.all(kind).subjects.length },
  });
  return items.flatMap(({ subject, shares }) => {
    const vector = model.subjects.vectorOf(subject, reading);
    if ((jury?.verdictOn(vector) ?? judge.verdictOn(shares)) === 'safe') return [];
    const coverage = writer.coverage(subject, shares, jury?.on(vector));
    return [{ subject, coverage, needs: needViews(maturity.lacking(vector)) }];
  });
}
