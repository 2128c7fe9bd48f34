import {
  Affords,
  AsBatch,
  AsTrial,
  type Batch,
  cursorCollection,
  FromBody,
  FromPrincipal,
  FromQuery,
  type Resource,
} from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateApiKey } from '../application/commands/create-api-key.js';
import { GetApiKey } from '../application/queries/get-api-key.js';
import { ListApiKeys } from '../application/queries/list-api-keys.js';
import { apiKeyResource, madeApiKeyResource } from './api-key.resource.js';
import { ApiKeysQuery, batchApiKeys, createApiKey, listApiKeys } from './api-keys.affordances.js';
import { NewApiKeyForm } from './api-keys.form.js';

/** The keys of a workspace. */
@Controller()
export class ApiKeysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(listApiKeys)
  async list(@FromQuery() query: ApiKeysQuery): Promise<Resource> {
    const { q: text, role } = query;
    const page = await this.queries.execute(new ListApiKeys({ text, role }, query.page));
    return cursorCollection(listApiKeys, {}, query, page, page.items.map(apiKeyResource))
      .offer(createApiKey.at({}))
      .offer(batchApiKeys.at({}));
  }

  @Affords(createApiKey)
  async create(
    @FromBody() form: NewApiKeyForm,
    @FromPrincipal() by: Principal,
    @AsTrial() isTrial: boolean,
  ): Promise<Resource> {
    const { name, role, readOnly: isReadOnly = false, siteId, expiresAt } = form;
    const request = { name, role, isReadOnly, siteId, expiresAt };
    const { id, secret } = await this.commands.execute(new CreateApiKey(request, by));
    return madeApiKeyResource(await this.queries.execute(new GetApiKey(id)), isTrial ? undefined : secret);
  }

  @Affords(batchApiKeys)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}
