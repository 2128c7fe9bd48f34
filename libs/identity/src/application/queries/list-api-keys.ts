import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ApiKeyFilter, ApiKeyViews } from '../api-key-views.js';
import type { ApiKeyView } from '../api-key.view.js';

/** The keys of the workspace, oldest first. */
export class ListApiKeys extends Query<CursorPage<ApiKeyView>> {
  constructor(
    readonly filter: ApiKeyFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListApiKeys)
export class ListApiKeysHandler implements IQueryHandler<ListApiKeys> {
  constructor(private readonly keys: ApiKeyViews) {}

  execute({ filter, page }: ListApiKeys): Promise<CursorPage<ApiKeyView>> {
    return this.keys.list(filter, page);
  }
}
