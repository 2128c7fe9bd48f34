import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AudienceView, AudienceViews } from './audience-views.js';

export class GetAudience extends Query<AudienceView> {
  constructor(readonly audienceId: string) {
    super();
  }
}

@QueryHandler(GetAudience)
export class GetAudienceHandler implements IQueryHandler<GetAudience> {
  constructor(private readonly audiences: AudienceViews) {}

  async execute({ audienceId }: GetAudience): Promise<AudienceView> {
    const audience = await this.audiences.find(audienceId);
    if (!audience) throw new NotFound('audience', audienceId);
    return audience;
  }
}
