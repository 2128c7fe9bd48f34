import type { Baseline } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Sort } from '../../domain/ranking.js';
import type { Selection } from '../../domain/selection.js';
import type { Reading, SubjectKind } from '../../domain/subject.js';
import { Line, type Verdict } from '../../domain/verdict.js';
import { type CoverageView, CoverageWriter, type SourceView, sourceView } from '../coverage.view.js';
import { type Population, Surveys } from '../surveys.js';

/** The coverage of all features or all keys, or of those that are asked for. */
export class ListCoverage extends Query<CoverageListView> {
  constructor(
    readonly population: Population,
    readonly asked: CoverageListing,
  ) {
    super();
  }
}

export interface CoverageListing extends Reading {
  readonly kind: SubjectKind;
  readonly filter: CoverageFilter;
  /** A line to hold every subject against, and the verdict to keep. */
  readonly against?: { readonly threshold: number; readonly verdict?: Verdict };
  readonly sorts: readonly Sort[];
  readonly offset: number;
  readonly limit: number;
}

export interface CoverageFilter extends Pick<Selection, 'text' | 'prefix' | 'feature' | 'group' | 'discouraged'> {
  readonly baseline?: Baseline['status'];
  /** Percentages, both included. */
  readonly minFull?: number;
  readonly maxFull?: number;
}

export interface CoverageListView extends SourceView {
  readonly total: number;
  readonly items: readonly CoverageView[];
}

@QueryHandler(ListCoverage)
export class ListCoverageHandler implements IQueryHandler<ListCoverage> {
  constructor(private readonly surveys: Surveys) {}

  async execute({ population, asked }: ListCoverage): Promise<CoverageListView> {
    const surveyed = await this.surveys.of(population);
    const { survey } = surveyed;
    const writer = new CoverageWriter(survey.visits, asked.against?.threshold);

    const selection = selectionOf(asked, survey.visits.whole);
    const { total, items } = survey.list(asked.kind, asked, { ...asked, selection });
    return {
      ...sourceView(surveyed, asked),
      total,
      items: items.map(({ subject, shares }) => writer.coverage(subject, shares)),
    };
  }
}

function selectionOf({ filter: { minFull, maxFull, ...facts }, against }: CoverageListing, whole: number): Selection {
  return {
    ...facts,
    ...(minFull !== undefined && { minFull: new Line(minFull, whole) }),
    ...(maxFull !== undefined && { maxFull: new Line(maxFull, whole) }),
    ...(against?.verdict && { verdict: { is: against.verdict, by: new Line(against.threshold, whole) } }),
  };
}
