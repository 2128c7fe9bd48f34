import { showAudience, showSnapshot } from '#libs/audiences/contract';
import { showEdition } from '#libs/catalogue/contract';
import {
  Affords,
  collection,
  FromPath,
  FromQuery,
  type PathOf,
  resource,
  type Resource,
  type Shown,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetTrend, type PointView } from '../application/queries/get-trend.js';
import { explainCoverage, joinCoverage, listCoverage } from './coverage.affordances.js';
import { askedAgain } from './coverage.query.js';
import { pointShape, showTrend } from './trend.affordances.js';
import { type TrendQuery, trendOf } from './trend.query.js';

@Controller()
export class TrendController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(showTrend)
  async show(@FromPath() { audienceId }: PathOf<typeof showTrend>, @FromQuery() query: TrendQuery): Promise<Resource> {
    const { items, total, ...source } = await this.queries.execute(
      new GetTrend(audienceId, query.subject, trendOf(query)),
    );
    const page = { offset: query.offset, limit: query.limit, total };
    const points = items.map((item) => pointResource(audienceId, item, query));
    return collection(showTrend, { audienceId }, query, page, points, source)
      .link(showAudience.at({ audienceId }), 'up')
      .link(showEdition.at({ editionId: source.editionId }))
      .link(listCoverage.at({ audienceId }, askedAgain(query)));
  }
}

/** A point is a coverage of its snapshot, which is where it is explained. */
function pointResource(audienceId: string, view: PointView, query: TrendQuery): Resource {
  const asked = { ...askedAgain(query), snapshot: view.snapshotId };
  return resource(pointShape, view as Shown<typeof pointShape>)
    .self(
      view.id === undefined
        ? joinCoverage.at({ audienceId }, { subject: query.subject, ...asked })
        : explainCoverage.at({ audienceId, subjectId: view.id }, asked),
    )
    .link(showSnapshot.at({ audienceId, snapshotId: view.snapshotId }));
}
