import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { TrafficReader } from './traffic-reader.js';

/** Whether anything was imported for an audience, so that something can be measured by it. */
export class HasSnapshot extends Query<boolean> {
  constructor(readonly audienceId: string) {
    super();
  }
}

@QueryHandler(HasSnapshot)
export class HasSnapshotHandler implements IQueryHandler<HasSnapshot> {
  constructor(private readonly reader: TrafficReader) {}

  async execute({ audienceId }: HasSnapshot): Promise<boolean> {
    const audience = await this.reader.locate(audienceId);
    if (!audience) throw new NotFound('audience', audienceId);
    return audience.snapshotId !== undefined;
  }
}
