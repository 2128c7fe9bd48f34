import { Affords, AsChange, AsTrial, type Change, FromPath, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DeleteEndpoint } from '../application/commands/delete-endpoint.js';
import { DescribeEndpoint } from '../application/commands/describe-endpoint.js';
import { RotateEndpointSecret } from '../application/commands/rotate-endpoint-secret.js';
import { GetEndpoint } from '../application/queries/endpoints.js';
import { madeWebhookResource, webhookResource } from './webhook.resource.js';
import {
  deleteWebhook,
  mergeWebhook,
  replaceWebhook,
  rotateWebhookSecret,
  showWebhook,
} from './webhooks.affordances.js';
import { WebhookForm } from './webhooks.form.js';

type Path = PathOf<typeof showWebhook>;

/** One webhook. */
@Controller()
export class WebhookController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showWebhook)
  show(@FromPath() { webhookId }: Path): Promise<Resource> {
    return this.webhook(webhookId);
  }

  @Affords(replaceWebhook)
  async replace(@FromPath() { webhookId }: Path, @AsChange() change: Change): Promise<Resource> {
    return this.described(webhookId, change.replacing(await this.webhook(webhookId), WebhookForm, 'webhook'));
  }

  /** A merge patch is made of the webhook as it is, which is then described anew. */
  @Affords(mergeWebhook)
  async merge(@FromPath() { webhookId }: Path, @AsChange() change: Change): Promise<Resource> {
    return this.described(webhookId, change.merging(await this.webhook(webhookId), WebhookForm, 'webhook'));
  }

  @Affords(rotateWebhookSecret)
  async rotate(
    @FromPath() { webhookId }: Path,
    @AsChange() change: Change,
    @AsTrial() isTrial: boolean,
  ): Promise<Resource> {
    const version = change.confirmedIfTold(await this.webhook(webhookId), 'webhook');
    const secret = await this.commands.execute(new RotateEndpointSecret(webhookId, version));
    return madeWebhookResource(await this.queries.execute(new GetEndpoint(webhookId)), isTrial ? undefined : secret);
  }

  @Affords(deleteWebhook)
  async delete(@FromPath() { webhookId }: Path, @AsChange() change: Change): Promise<void> {
    const version = change.confirmed(await this.webhook(webhookId), 'webhook');
    await this.commands.execute(new DeleteEndpoint(webhookId, version));
  }

  private async described(
    webhookId: string,
    { form: { url, events, description }, version }: { readonly form: WebhookForm; readonly version: number },
  ): Promise<Resource> {
    await this.commands.execute(new DescribeEndpoint(webhookId, { url, events, description }, version));
    return this.webhook(webhookId);
  }

  private async webhook(webhookId: string): Promise<Resource> {
    return webhookResource(await this.queries.execute(new GetEndpoint(webhookId)));
  }
}
