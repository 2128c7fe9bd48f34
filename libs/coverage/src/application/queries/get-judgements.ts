import type { Standard, Verdict } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { blockersOf } from '../../domain/blockers.js';
import { Judge } from '../../domain/judge.js';
import type { Reading, SplitFeature, Subject } from '../../domain/subject.js';
import type { Survey } from '../../domain/survey.js';
import {
  type BlockerView,
  type CoverageView,
  CoverageWriter,
  type DecidingView,
  type SourceView,
  sourceView,
} from '../coverage.view.js';
import { type Hearing, Juries, type Jury } from '../juries.js';
import { ListedSubjects, type UnknownId } from '../listed-subjects.js';
import { type Population, Surveys } from '../surveys.js';

/**
 * What a standard says of many features and keys at once. Refuses none of the ids: what names nothing, or no one thing, is
 * answered as such among the others.
 */
export class GetJudgements extends Query<JudgementsView> {
  constructor(
    readonly population: Population,
    readonly ids: readonly string[],
    readonly asked: JudgementReading,
  ) {
    super();
  }
}

export interface JudgementReading extends Reading {
  readonly standard: Standard;
  /** Whether to find out who the rest are, which takes longer than all else; not unless it is said. */
  readonly withBlockers?: boolean;
}

export interface JudgementsView extends SourceView {
  /** One for each id, in the order they were named. */
  readonly judgements: readonly JudgementView[];
}

export type JudgementView = SubjectJudgement | SplitFeature | UnknownId;

/** The judgement of one feature or key; of a moved id, that of its target. */
export interface SubjectJudgement extends CoverageView {
  /** The id that was asked about, where that has moved. */
  readonly movedFrom?: string;
  readonly verdict: Verdict;
  readonly distance: number;
  /** The seen releases without full support, most visited first; where they were asked for. */
  readonly blockers?: readonly BlockerView[];
  /** Where a segment decides, and blockers were asked for: its own coverage. */
  readonly deciding?: DecidingView;
}

@QueryHandler(GetJudgements)
export class GetJudgementsHandler implements IQueryHandler<GetJudgements> {
  constructor(
    private readonly surveys: Surveys,
    private readonly juries: Juries,
  ) {}

  async execute({ population, ids, asked }: GetJudgements): Promise<JudgementsView> {
    const surveyed = await this.surveys.of(population);
    const jury = await this.juries.of(surveyed, asked.standard);
    const deciding = jury && asked.withBlockers ? await this.juries.hearing(surveyed, asked) : undefined;
    const judging = new Judging(surveyed.survey, asked, jury, deciding);
    return { ...sourceView(surveyed, asked), judgements: ids.map((id) => judging.of(id)) };
  }
}

/** Judges the ids of one list; an id that comes again costs nothing. */
class Judging {
  readonly #known = new Map<string, JudgementView>();
  readonly #subjects: ListedSubjects;
  readonly #writer: CoverageWriter;
  readonly #judge: Judge;

  constructor(
    private readonly survey: Survey,
    private readonly asked: JudgementReading,
    private readonly jury?: Jury,
    private readonly deciding?: Hearing,
  ) {
    this.#subjects = new ListedSubjects(survey.subjects);
    this.#writer = new CoverageWriter(survey.visits);
    this.#judge = new Judge(asked.standard, survey.visits);
  }

  of(id: string): JudgementView {
    const known = this.#known.get(id) ?? this.#judgementOf(id);
    this.#known.set(id, known);
    return known;
  }

  #judgementOf(id: string): JudgementView {
    const listed = this.#subjects.find(id);
    if (listed.kind !== 'found') return listed;
    const { subject, movedFrom } = listed;
    return { ...this.#judged(subject), ...(movedFrom !== undefined && { movedFrom }) };
  }

  #judged(subject: Subject): SubjectJudgement {
    const shares = this.survey.sharesOf(subject, this.asked);
    const ruled = this.jury?.on(this.survey.subjects.vectorOf(subject, this.asked));
    const { verdict, distance } = { verdict: this.#judge.verdictOn(shares), distance: this.#judge.distanceOn(shares) };
    const deciding = ruled?.decidedBy === undefined ? undefined : this.deciding?.(subject, ruled.decidedBy);
    return {
      ...{ ...this.#writer.coverage(subject, shares), verdict, distance, ...ruled },
      ...(deciding && { deciding }),
      ...(this.asked.withBlockers && {
        blockers: this.#writer.blockers(blockersOf(this.survey, subject, this.asked)),
      }),
    };
  }
}
