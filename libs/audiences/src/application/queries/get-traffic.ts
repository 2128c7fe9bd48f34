import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { NoSnapshot } from '../../domain/snapshot.errors.js';
import { RecentTraffic } from './recent-traffic.js';
import { type Traffic, TrafficReader } from './traffic-reader.js';

/**
 * Of that snapshot of an audience, or of its latest: that which ends last, and of two such that which begins last. Of all its visits,
 * or of those of one segment.
 */
export class GetTraffic extends Query<Traffic> {
  constructor(
    readonly audienceId: string,
    readonly snapshotId?: string,
    readonly segment?: string,
  ) {
    super();
  }
}

@QueryHandler(GetTraffic)
export class GetTrafficHandler implements IQueryHandler<GetTraffic> {
  constructor(
    private readonly reader: TrafficReader,
    private readonly recent: RecentTraffic,
  ) {}

  /** Whether the caller's workspace has the snapshot is found out anew after every change there, what it counted only once. */
  async execute({ audienceId, snapshotId, segment }: GetTraffic): Promise<Traffic> {
    const audience = await this.reader.locate(audienceId, snapshotId);
    if (!audience) throw new NotFound('audience', audienceId);
    if (!audience.snapshotId) throw snapshotId ? new NotFound('snapshot', snapshotId) : new NoSnapshot(audienceId);
    const [traffic] = await this.recent.of([audience.snapshotId], segment);
    return traffic;
  }
}
