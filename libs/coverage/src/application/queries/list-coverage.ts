import type { Standard, Verdict } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Judge } from '../../domain/judge.js';
import type { Sort } from '../../domain/ranking.js';
import type { Reading, SubjectKind } from '../../domain/subject.js';
import type { Listing, Survey } from '../../domain/survey.js';
import { type CoverageView, CoverageWriter, type SourceView, sourceView } from '../coverage.view.js';
import { type FactFilter, type Selection, selectionOf } from '../subject-selection.js';
import { Juries, type Jury } from '../juries.js';
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
  /** What to hold every subject against, and the verdict to keep. */
  readonly against?: { readonly standard: Standard; readonly verdict?: Verdict };
  /** Where there is no standard, nothing has a distance to be sorted by. */
  readonly sorts: readonly (Sort | { readonly by: 'distance'; readonly descending: boolean })[];
  readonly offset: number;
  readonly limit: number;
}

export interface CoverageFilter extends FactFilter, Pick<Selection, 'among' | 'except'> {
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
  constructor(
    private readonly surveys: Surveys,
    private readonly juries: Juries,
  ) {}

  async execute({ population, asked }: ListCoverage): Promise<CoverageListView> {
    const surveyed = await this.surveys.of(population);
    const { survey } = surveyed;
    const writer = new CoverageWriter(survey.visits, asked.against?.standard);
    const jury = await this.juries.of(surveyed, asked.against?.standard);

    const { total, items } = survey.list(asked.kind, asked, listingOf(asked, survey, jury));
    return {
      ...sourceView(surveyed, asked),
      total,
      items: items.map(({ subject, shares }) =>
        writer.coverage(subject, shares, jury?.on(survey.subjects.vectorOf(subject, asked))),
      ),
    };
  }
}

/** The same in the survey's own terms; refuses what names nothing there. */
export function listingOf(
  { filter, against, sorts, offset, limit }: CoverageListing,
  survey: Survey,
  jury?: Jury,
): Listing {
  const { subjects, visits, table } = survey;
  const { minFull, maxFull, among, except, ...facts } = filter;
  const judge = against && new Judge(against.standard, visits);
  const verdictOf = (vector: number) => jury?.verdictOn(vector) ?? judge?.verdictOn(table.sharesOf(vector));
  return {
    ...{ offset, limit },
    selection: {
      ...selectionOf(facts, survey),
      ...(among && { among: subjects.current(among) }),
      ...(except && { except: subjects.current(except) }),
      ...(minFull !== undefined && { minFull: visits.line(minFull) }),
      ...(maxFull !== undefined && { maxFull: visits.line(maxFull) }),
      ...(against?.verdict && { verdict: { is: against.verdict, of: verdictOf } }),
    },
    sorts: sorts.flatMap(({ by, descending }) => {
      if (by !== 'distance') return [{ by, descending }];
      return judge ? [{ by: jury?.ranks ?? judge.measure, descending }] : [];
    }),
  };
}
