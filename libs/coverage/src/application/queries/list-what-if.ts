import type { Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Change, compare, hasChanged } from '../../domain/comparison.js';
import { imagine, readScenario, type Wishes } from '../../domain/scenario.js';
import type { Subject } from '../../domain/subject.js';
import type { Survey } from '../../domain/survey.js';
import { sourceView } from '../coverage.view.js';
import { type Population, Surveys } from '../surveys.js';
import { type WhatIfView, whatIfFacts, whatIfItems } from '../what-if.view.js';
import { type CoverageListing, listingOf } from './list-coverage.js';

/** What would be safe and what not, if the line were elsewhere or the audience another. */
export class ListWhatIf extends Query<WhatIfView> {
  constructor(
    readonly population: Population,
    readonly asked: WhatIfListing,
  ) {
    super();
  }
}

export { type Change, CHANGES } from '../../domain/comparison.js';

export interface WhatIfListing extends Omit<CoverageListing, 'against'>, Wishes {
  readonly standard: Standard;
  /** Where the line would be. */
  readonly newThreshold: number;
  readonly change: Change;
}

@QueryHandler(ListWhatIf)
export class ListWhatIfHandler implements IQueryHandler<ListWhatIf> {
  constructor(private readonly surveys: Surveys) {}

  async execute({ population, asked }: ListWhatIf): Promise<WhatIfView> {
    const surveyed = await this.surveys.of(population);
    const { survey, traffic } = surveyed;
    const scenario = readScenario(asked, survey.edition.browsers);
    const imagined = imagine(await this.surveys.scaled(surveyed, asked.scale), scenario);

    const now = { survey, standard: asked.standard };
    const standard = { ...asked.standard, threshold: asked.newThreshold };
    const then = { survey: this.surveys.imagined(surveyed, imagined), standard };
    const all = compare(subjectsOf(asked, survey), asked, now, then);
    const listed = all.filter((each) => hasChanged(each, asked.change));
    return {
      ...sourceView(surveyed, asked),
      ...{ threshold: now.standard.threshold, newThreshold: standard.threshold, visitsAfter: imagined.visits },
      ...whatIfFacts(all, imagine(traffic, scenario).lost, survey.visits),
      total: listed.length,
      items: whatIfItems(listed.slice(asked.offset, asked.offset + asked.limit), now, then),
    };
  }
}

/** All that the filter lets through, in order. */
const subjectsOf = (asked: WhatIfListing, survey: Survey): Subject[] =>
  survey
    .list(asked.kind, asked, listingOf({ ...asked, offset: 0, limit: Infinity }, survey))
    .items.map(({ subject }) => subject);
