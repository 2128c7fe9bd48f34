import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Reading } from '../../domain/subject.js';
import { visitsView } from '../build-targets.view.js';
import { type SourceView, sourceView, type VisitsView } from '../coverage.view.js';
import { DerivedResults } from '../derived-results.js';
import { type FrontierTerms, type PointView, pointViews } from '../frontier.view.js';
import { type Population, Surveys } from '../surveys.js';

/** For rising numbers of visits given up, the browser floors that bring the most features. */
export class GetFrontier extends Query<FrontierView> {
  constructor(
    readonly population: Population,
    readonly asked: Pick<Reading, 'basis'> & FrontierTerms,
  ) {
    super();
  }
}

export type { FrontierFloorView, FrontierTerms, PointView } from '../frontier.view.js';

export interface FrontierView extends Omit<SourceView, 'withAncestors'>, FrontierTerms {
  /** Visits of no known release: they have no floor, and are not given up. */
  readonly unidentified: VisitsView;
  /** How many features there are. */
  readonly known: number;
  /** By the visits that are given up, the fewest first. */
  readonly points: readonly PointView[];
}

@QueryHandler(GetFrontier)
export class GetFrontierHandler implements IQueryHandler<GetFrontier> {
  constructor(
    private readonly surveys: Surveys,
    private readonly results: DerivedResults,
  ) {}

  async execute({ population, asked: { basis, ...terms } }: GetFrontier): Promise<FrontierView> {
    const surveyed = await this.surveys.of(population);
    const { survey, traffic } = surveyed;
    const { visits } = survey;
    const reading = { basis, withAncestors: false };
    const { withAncestors: _withAncestors, ...source } = sourceView(surveyed, reading);

    const grounds = { of: 'frontier', snapshotIds: [traffic.snapshotId], surveyed, terms: [basis, terms] };
    return {
      ...{ ...source, ...terms },
      unidentified: visitsView(visits.unidentified, visits),
      known: survey.subjects.all('feature').subjects.length,
      points: await this.results.get(grounds, () => Promise.resolve(pointViews(survey, reading, terms))),
    };
  }
}
