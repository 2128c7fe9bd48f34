import {
  Affords,
  AsChange,
  AsTrial,
  type Change,
  FromBody,
  FromPath,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DescribeApiKey } from '../application/commands/describe-api-key.js';
import { RevokeApiKey } from '../application/commands/revoke-api-key.js';
import { RotateApiKey } from '../application/commands/rotate-api-key.js';
import { GetApiKey } from '../application/queries/get-api-key.js';
import { apiKeyResource, madeApiKeyResource } from './api-key.resource.js';
import { mergeApiKey, replaceApiKey, revokeApiKey, rotateApiKey, showApiKey } from './api-keys.affordances.js';
import { ApiKeyForm, RotationForm } from './api-keys.form.js';

type Path = PathOf<typeof showApiKey>;

/** One key. */
@Controller()
export class ApiKeyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showApiKey)
  show(@FromPath() { keyId }: Path): Promise<Resource> {
    return this.key(keyId);
  }

  @Affords(replaceApiKey)
  async replace(@FromPath() { keyId }: Path, @AsChange() change: Change): Promise<Resource> {
    return this.described(keyId, change.replacing(await this.key(keyId), ApiKeyForm, 'API key'));
  }

  /** A merge patch is made of the key as it is, which is then described anew. */
  @Affords(mergeApiKey)
  async merge(@FromPath() { keyId }: Path, @AsChange() change: Change): Promise<Resource> {
    return this.described(keyId, change.merging(await this.key(keyId), ApiKeyForm, 'API key'));
  }

  @Affords(rotateApiKey)
  async rotate(
    @FromPath() { keyId }: Path,
    @FromBody() { overlapSeconds }: RotationForm,
    @AsChange() change: Change,
    @AsTrial() isTrial: boolean,
  ): Promise<Resource> {
    const version = change.confirmedIfTold(await this.key(keyId), 'API key');
    const secret = await this.commands.execute(new RotateApiKey(keyId, overlapSeconds, version));
    return madeApiKeyResource(await this.queries.execute(new GetApiKey(keyId)), isTrial ? undefined : secret);
  }

  @Affords(revokeApiKey)
  async revoke(@FromPath() { keyId }: Path, @AsChange() change: Change): Promise<void> {
    const version = change.confirmed(await this.key(keyId), 'API key');
    await this.commands.execute(new RevokeApiKey(keyId, version));
  }

  private async described(
    keyId: string,
    { form: { name, expiresAt }, version }: { readonly form: ApiKeyForm; readonly version: number },
  ): Promise<Resource> {
    await this.commands.execute(new DescribeApiKey(keyId, { name, expiresAt }, version));
    return this.key(keyId);
  }

  private async key(keyId: string): Promise<Resource> {
    return apiKeyResource(await this.queries.execute(new GetApiKey(keyId)));
  }
}
