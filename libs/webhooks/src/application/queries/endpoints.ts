import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { EndpointViews } from '../endpoint-views.js';
import type { EndpointView } from '../endpoint.view.js';

/** The webhooks of the workspace, oldest first. */
export class ListEndpoints extends Query<CursorPage<EndpointView>> {
  constructor(readonly page: CursorRequest) {
    super();
  }
}

@QueryHandler(ListEndpoints)
export class ListEndpointsHandler implements IQueryHandler<ListEndpoints> {
  constructor(private readonly endpoints: EndpointViews) {}

  execute({ page }: ListEndpoints): Promise<CursorPage<EndpointView>> {
    return this.endpoints.list(page);
  }
}

/** One of them; never its secret. */
export class GetEndpoint extends Query<EndpointView> {
  constructor(readonly endpointId: string) {
    super();
  }
}

@QueryHandler(GetEndpoint)
export class GetEndpointHandler implements IQueryHandler<GetEndpoint> {
  constructor(private readonly endpoints: EndpointViews) {}

  async execute({ endpointId }: GetEndpoint): Promise<EndpointView> {
    const found = await this.endpoints.find(endpointId);
    if (!found) throw new NotFound('webhook', endpointId);
    return found;
  }
}
