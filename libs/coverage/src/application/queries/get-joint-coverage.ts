import type { Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Reading } from '../../domain/subject.js';
import {
  type Counted,
  type CoverageView,
  CoverageWriter,
  type ExplanationView,
  type SharesView,
  type SourceView,
  sourceView,
} from '../coverage.view.js';
import { measurable } from '../named-subjects.js';
import { type Population, Surveys } from '../surveys.js';

/** The coverage of several features and keys together: who can use all of them. */
export class GetJointCoverage extends Query<JointCoverageView> {
  constructor(
    readonly population: Population,
    readonly ids: readonly string[],
    readonly asked: Reading & { readonly standard?: Standard },
  ) {
    super();
  }
}

/** The shares are those of the set. */
export interface JointCoverageView extends SourceView, SharesView, Counted, ExplanationView {
  /** Each of them alone, in the order they were named. */
  readonly subjects: readonly (CoverageView & Counted)[];
}

@QueryHandler(GetJointCoverage)
export class GetJointCoverageHandler implements IQueryHandler<GetJointCoverage> {
  constructor(private readonly surveys: Surveys) {}

  async execute({ population, ids, asked }: GetJointCoverage): Promise<JointCoverageView> {
    const surveyed = await this.surveys.of(population);
    const { survey } = surveyed;
    const subjects = ids.map((id) => measurable(survey, id));

    const writer = new CoverageWriter(survey.visits, asked.standard);
    const together = survey.explain(subjects, asked);
    return {
      ...sourceView(surveyed, asked),
      ...writer.shares(together.shares),
      ...writer.counted(together.shares),
      ...writer.explanation(together),
      subjects: subjects.map((subject) => {
        const shares = survey.sharesOf(subject, asked);
        return { ...writer.coverage(subject, shares), ...writer.counted(shares) };
      }),
    };
  }
}
