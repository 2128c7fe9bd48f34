import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type SnapshotPeriod, TrafficReader } from './traffic-reader.js';

/** When the snapshots of an audience counted, the latest last. */
export class ListPeriods extends Query<readonly SnapshotPeriod[]> {
  constructor(readonly audienceId: string) {
    super();
  }
}

@QueryHandler(ListPeriods)
export class ListPeriodsHandler implements IQueryHandler<ListPeriods> {
  constructor(private readonly reader: TrafficReader) {}

  async execute({ audienceId }: ListPeriods): Promise<readonly SnapshotPeriod[]> {
    const periods = await this.reader.periods(audienceId);
    if (!periods) throw new NotFound('audience', audienceId);
    return periods;
  }
}
