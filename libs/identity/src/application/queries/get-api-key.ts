import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiKeyViews } from '../api-key-views.js';
import type { ApiKeyView } from '../api-key.view.js';

/** One key of the workspace; never its secret. */
export class GetApiKey extends Query<ApiKeyView> {
  constructor(readonly keyId: string) {
    super();
  }
}

@QueryHandler(GetApiKey)
export class GetApiKeyHandler implements IQueryHandler<GetApiKey> {
  constructor(private readonly keys: ApiKeyViews) {}

  async execute({ keyId }: GetApiKey): Promise<ApiKeyView> {
    const found = await this.keys.find(keyId);
    if (!found) throw new NotFound('API key', keyId);
    return found;
  }
}
