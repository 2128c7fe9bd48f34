import type { Basis, EditionIndex, Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Footings, footingsOf } from '../../domain/footings.js';
import { Judge } from '../../domain/judge.js';
import { type SourceView, sourceView } from '../coverage.view.js';
import { Juries } from '../juries.js';
import { type Population, Surveys } from '../surveys.js';

/** Where all features and all keys of an edition stand to a line, and to another so many points under it. */
export class GetFootings extends Query<FootingsView> {
  constructor(
    readonly population: Population,
    readonly asked: { readonly basis: Basis; readonly standard: Standard; readonly margin: number },
  ) {
    super();
  }
}

export interface FootingsView extends SourceView, Footings {
  /** As the workspace knows it: whose ordinals the footings are by. */
  readonly edition: EditionIndex;
}

@QueryHandler(GetFootings)
export class GetFootingsHandler implements IQueryHandler<GetFootings> {
  constructor(
    private readonly surveys: Surveys,
    private readonly juries: Juries,
  ) {}

  async execute({ population, asked: { basis, standard, margin } }: GetFootings): Promise<FootingsView> {
    const surveyed = await this.surveys.of(population);
    const { survey } = surveyed;
    const jury = await this.juries.of(surveyed, standard);
    const footingOf = new Judge(standard, survey.visits).footings(margin);
    const footingOn = (vector: number) => jury?.footingOn(vector, margin) ?? footingOf(survey.table.sharesOf(vector));
    return {
      ...sourceView(surveyed, { basis, withAncestors: false }),
      ...footingsOf(survey, basis, footingOn),
      edition: survey.edition,
    };
  }
}
