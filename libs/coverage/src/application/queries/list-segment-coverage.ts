import type { Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { LevelRuns } from '../../domain/level-runs.js';
import type { Reading, SubjectKind } from '../../domain/subject.js';
import { CoverageWriter, type SharesView, type SourceView, sourceView, type VisitsView } from '../coverage.view.js';
import { measurable } from '../named-subjects.js';
import { type Population, type SurveyedSegment, Surveys } from '../surveys.js';

/** How one feature or key is covered in each segment of a snapshot, the worst first, beside the whole that may hide it. */
export class ListSegmentCoverage extends Query<SegmentCoverageListView> {
  constructor(
    readonly population: Omit<Population, 'segment'>,
    readonly id: string,
    readonly asked: SegmentListing,
  ) {
    super();
  }
}

export interface SegmentListing extends Reading {
  readonly standard?: Standard;
  /** Segments with fewer visits are left out. */
  readonly minimumVisits: number;
  readonly offset: number;
  readonly limit: number;
}

export interface SegmentCoverageListView extends SourceView {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** All segments together. */
  readonly whole: SharesView;
  readonly total: number;
  readonly items: readonly SegmentCoverageView[];
}

/** The share of all visits that the segment is; what its visits are covered by are percentages of them. */
export interface SegmentCoverageView extends VisitsView, SharesView {
  readonly segment: string;
}

@QueryHandler(ListSegmentCoverage)
export class ListSegmentCoverageHandler implements IQueryHandler<ListSegmentCoverage> {
  constructor(private readonly surveys: Surveys) {}

  async execute({ population, id, asked }: ListSegmentCoverage): Promise<SegmentCoverageListView> {
    const [surveyed, model] = await Promise.all([
      this.surveys.of(population),
      this.surveys.model(population.editionId),
    ]);
    const { survey, traffic } = surveyed;
    const subject = measurable(survey, id);
    const { kind, id: subjectId, name } = subject;
    const runs = model.runsOf([subject], asked);
    const items = (await this.surveys.split(surveyed))
      .filter(({ segment }) => segment.visits > 0 && segment.visits >= asked.minimumVisits)
      .map((each) => viewOf(each, runs, { all: traffic.visits, standard: asked.standard }))
      .sort(worstFirst);
    return {
      ...sourceView(surveyed, asked),
      ...{ kind, id: subjectId, name, total: items.length },
      whole: new CoverageWriter(survey.visits, asked.standard).shares(survey.sharesOf(subject, asked)),
      items: items.slice(asked.offset, asked.offset + asked.limit),
    };
  }
}

function viewOf(
  { segment, visits }: SurveyedSegment,
  runs: LevelRuns,
  { all, standard }: { readonly all: number; readonly standard: Standard | undefined },
): SegmentCoverageView {
  return {
    segment: segment.segment ?? '',
    visits: segment.visits,
    share: Math.round((segment.visits / all) * 1_000_000) / 10_000,
    ...new CoverageWriter(visits, standard).shares(runs.sharesOf(visits)),
  };
}

/** Of those that are covered alike the one with the most visits. */
const worstFirst = (one: SegmentCoverageView, other: SegmentCoverageView): number =>
  one.full - other.full || other.visits - one.visits || (one.segment < other.segment ? -1 : 1);
