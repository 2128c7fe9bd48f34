import type { Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Ruled } from '../../domain/jury.js';
import type { MovedFeature, Reading, SplitFeature, Subject } from '../../domain/subject.js';
import type { Survey } from '../../domain/survey.js';
import {
  type Counted,
  type CoverageView,
  CoverageWriter,
  type DecidingView,
  type ExplanationView,
  type SharesView,
  type SourceView,
  sourceView,
} from '../coverage.view.js';
import { Juries } from '../juries.js';
import { named } from '../named-subjects.js';
import { type Population, type Surveyed, Surveys } from '../surveys.js';

/** The coverage of one feature or key, browser by browser. A moved or split id answers with where it leads. */
export class GetCoverage extends Query<ExplainedCoverageView | SplitView | MovedFeature> {
  constructor(
    readonly population: Population,
    readonly id: string,
    readonly asked: Reading & { readonly standard?: Standard },
  ) {
    super();
  }
}

export interface ExplainedCoverageView extends SourceView, CoverageView, Counted, ExplanationView {
  /** Of a feature: its keys, by their own statements alone. */
  readonly keys?: readonly KeyCoverageView[];
  /** Where each segment must reach the line and one decides: its own coverage. */
  readonly deciding?: DecidingView;
}

export interface KeyCoverageView extends SharesView, Counted {
  readonly id: string;
  /** Whether it is one of those that decide the feature's support by default. */
  readonly headline: boolean;
}

/** It has no coverage: it is several features now. */
export interface SplitView extends SourceView, SplitFeature {}

@QueryHandler(GetCoverage)
export class GetCoverageHandler implements IQueryHandler<GetCoverage> {
  constructor(
    private readonly surveys: Surveys,
    private readonly juries: Juries,
  ) {}

  async execute({ population, id, asked }: GetCoverage): Promise<ExplainedCoverageView | SplitView | MovedFeature> {
    const surveyed = await this.surveys.of(population);
    const { survey } = surveyed;
    const subject = named(survey, id);
    if (subject.kind === 'moved') return subject;

    const source = sourceView(surveyed, asked);
    if (subject.kind === 'split') return { ...source, ...subject };

    const writer = new CoverageWriter(survey.visits, asked.standard);
    const explanation = survey.explain([subject], asked);
    const ruled = (await this.juries.of(surveyed, asked.standard))?.on(survey.subjects.vectorOf(subject, asked));
    return {
      ...source,
      ...writer.coverage(subject, explanation.shares, ruled),
      ...writer.counted(explanation.shares),
      ...(await this.#deciding(surveyed, subject, asked, ruled)),
      ...writer.explanation(explanation),
      ...(subject.kind === 'feature' && { keys: keysOf(subject, survey, writer) }),
    };
  }

  async #deciding(surveyed: Surveyed, subject: Subject, { standard, ...reading }: GetCoverage['asked'], ruled?: Ruled) {
    if (ruled?.decidedBy === undefined || !standard) return {};
    const hearing = await this.juries.hearing(surveyed, { ...reading, standard });
    const deciding = hearing(subject, ruled.decidedBy);
    return deciding ? { deciding } : {};
  }
}

function keysOf({ feature }: Subject, survey: Survey, writer: CoverageWriter): KeyCoverageView[] {
  const keys = survey.subjects.all('key').subjects;
  const headline = new Set(feature?.headlineKeys);
  return (feature?.keys ?? []).map((ordinal) => {
    const shares = survey.sharesOf(keys[ordinal], BY_ITSELF);
    return {
      ...{ id: keys[ordinal].id, headline: headline.has(ordinal) },
      ...writer.shares(shares),
      ...writer.counted(shares),
    };
  });
}

const BY_ITSELF: Reading = { basis: 'headline', withAncestors: false };
