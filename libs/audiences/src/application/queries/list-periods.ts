import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { UnknownSegment } from '../../domain/segment.errors.js';
import { type SnapshotPeriod, TrafficReader } from './traffic-reader.js';

/** When the snapshots of an audience counted, or those that have that segment, the latest last. */
export class ListPeriods extends Query<readonly SnapshotPeriod[]> {
  constructor(
    readonly audienceId: string,
    readonly segment?: string,
  ) {
    super();
  }
}

@QueryHandler(ListPeriods)
export class ListPeriodsHandler implements IQueryHandler<ListPeriods> {
  constructor(private readonly reader: TrafficReader) {}

  async execute({ audienceId, segment }: ListPeriods): Promise<readonly SnapshotPeriod[]> {
    const periods = await this.reader.periods(audienceId, segment);
    if (!periods) throw new NotFound('audience', audienceId);
    if (segment !== undefined && periods.length === 0)
      throw new UnknownSegment(segment, await this.latestSegments(audienceId));
    return periods;
  }

  private async latestSegments(audienceId: string): Promise<string[]> {
    const latest = (await this.reader.periods(audienceId))?.at(-1);
    const segments = latest ? await this.reader.readSegments([latest.snapshotId]) : [];
    return segments.flatMap(({ segment = [] }) => segment);
  }
}
