import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import { NoSnapshot } from '../../domain/snapshot.errors.js';

/** What one snapshot counted, by release. Never changes. */
export interface Traffic {
  readonly audienceId: string;
  readonly snapshotId: string;
  readonly from: string;
  readonly to: string;
  /** Every visit that is not a bot's: what the shares leave of it came with no known release. */
  readonly visits: number;
  readonly shares: readonly { readonly browser: string; readonly release: string; readonly visits: number }[];
}

/** Of that snapshot of an audience, or of its latest: that which ends last, and of two such that which begins last. */
export class GetTraffic extends Query<Traffic> {
  constructor(
    readonly audienceId: string,
    readonly snapshotId?: string,
  ) {
    super();
  }
}

export abstract class TrafficReader {
  /** Which snapshot is meant; no answer when there is no such audience, none in it when that has no such snapshot. */
  abstract locate(audienceId: string, snapshotId?: string): Promise<{ readonly snapshotId?: string } | undefined>;
  abstract read(snapshotId: string): Promise<Traffic | undefined>;
}

@QueryHandler(GetTraffic)
export class GetTrafficHandler implements IQueryHandler<GetTraffic> {
  private readonly recent = new LRUCache<string, Traffic>({ max: RECENT });

  constructor(private readonly reader: TrafficReader) {}

  /** Whether the caller's workspace has the snapshot is found out anew after every change there, what it counted only once. */
  async execute({ audienceId, snapshotId }: GetTraffic): Promise<Traffic> {
    const audience = await this.reader.locate(audienceId, snapshotId);
    if (!audience) throw new NotFound('audience', audienceId);
    if (!audience.snapshotId) throw snapshotId ? new NotFound('snapshot', snapshotId) : new NoSnapshot(audienceId);
    return this.trafficOf(audience.snapshotId);
  }

  private async trafficOf(snapshotId: string): Promise<Traffic> {
    const traffic = this.recent.get(snapshotId) ?? (await this.reader.read(snapshotId));
    if (!traffic) throw new NotFound('snapshot', snapshotId);
    this.recent.set(snapshotId, traffic);
    return traffic;
  }
}

/** Snapshots that are asked about at the same time; each has some 1,500 releases at most, 150 KB. */
const RECENT = 200;
