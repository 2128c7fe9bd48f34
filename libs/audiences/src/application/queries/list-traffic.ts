import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { RecentTraffic } from './recent-traffic.js';
import { type Traffic, TrafficReader } from './traffic-reader.js';

/** What several snapshots of an audience counted, or one segment in each of them, in the order they are named. */
export class ListTraffic extends Query<readonly Traffic[]> {
  constructor(
    readonly audienceId: string,
    readonly snapshotIds: readonly string[],
    readonly segment?: string,
  ) {
    super();
  }
}

@QueryHandler(ListTraffic)
export class ListTrafficHandler implements IQueryHandler<ListTraffic> {
  constructor(
    private readonly reader: TrafficReader,
    private readonly recent: RecentTraffic,
  ) {}

  async execute({ audienceId, snapshotIds, segment }: ListTraffic): Promise<readonly Traffic[]> {
    const periods = await this.reader.periods(audienceId);
    if (!periods) throw new NotFound('audience', audienceId);

    const known = new Set(periods.map(({ snapshotId }) => snapshotId));
    const stranger = snapshotIds.find((id) => !known.has(id));
    if (stranger !== undefined) throw new NotFound('snapshot', stranger);
    return this.recent.of(snapshotIds, segment);
  }
}
