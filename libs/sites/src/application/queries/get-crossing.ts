import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CrossingViews } from '../crossing-views.js';
import type { CrossingView } from '../crossing.view.js';

/** One that passed a site's line. */
export class GetCrossing extends Query<CrossingView> {
  constructor(
    readonly siteId: string,
    readonly crossingId: string,
  ) {
    super();
  }
}

@QueryHandler(GetCrossing)
export class GetCrossingHandler implements IQueryHandler<GetCrossing> {
  constructor(private readonly crossings: CrossingViews) {}

  async execute({ siteId, crossingId }: GetCrossing): Promise<CrossingView> {
    const crossing = await this.crossings.find(siteId, crossingId);
    if (!crossing) throw new NotFound('crossing', crossingId);
    return crossing;
  }
}
