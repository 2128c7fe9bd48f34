import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { GetTraffic } from './get-traffic.js';
import { RecentTraffic } from './recent-traffic.js';
import type { Traffic } from './traffic-reader.js';

/** What each segment of a snapshot counted, or of the latest, beside the whole that they add up to. */
export class ListSegments extends Query<SegmentsOfTraffic> {
  constructor(
    readonly audienceId: string,
    readonly snapshotId?: string,
  ) {
    super();
  }
}

export interface SegmentsOfTraffic {
  readonly whole: Traffic;
  /** Most visits first; none where the snapshot has no dimension. */
  readonly segments: readonly Traffic[];
}

@QueryHandler(ListSegments)
export class ListSegmentsHandler implements IQueryHandler<ListSegments> {
  constructor(
    private readonly queries: QueryBus,
    private readonly recent: RecentTraffic,
  ) {}

  async execute({ audienceId, snapshotId }: ListSegments): Promise<SegmentsOfTraffic> {
    const whole = await this.queries.execute(new GetTraffic(audienceId, snapshotId));
    const hasSegments = whole.dimension !== undefined;
    return { whole, segments: hasSegments ? await this.recent.segmentsOf(whole.snapshotId) : [] };
  }
}
