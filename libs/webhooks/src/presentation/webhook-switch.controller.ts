import { Affords, AsChange, type Change, FromPath, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { SwitchEndpoint } from '../application/commands/switch-endpoint.js';
import { TestEndpoint } from '../application/commands/test-endpoint.js';
import { GetDelivery } from '../application/queries/deliveries.js';
import { GetEndpoint } from '../application/queries/endpoints.js';
import { deliveryResource, webhookResource } from './webhook.resource.js';
import { pauseWebhook, resumeWebhook, showWebhook, testWebhook } from './webhooks.affordances.js';

type Path = PathOf<typeof showWebhook>;

/** Whether a webhook is sent to, and whether that would go well. */
@Controller()
export class WebhookSwitchController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(pauseWebhook)
  pause(@FromPath() { webhookId }: Path, @AsChange() change: Change): Promise<Resource> {
    return this.switched(webhookId, 'paused', change);
  }

  @Affords(resumeWebhook)
  resume(@FromPath() { webhookId }: Path, @AsChange() change: Change): Promise<Resource> {
    return this.switched(webhookId, 'active', change);
  }

  @Affords(testWebhook)
  async test(@FromPath() { webhookId }: Path): Promise<Resource> {
    const deliveryId = await this.commands.execute(new TestEndpoint(webhookId));
    return deliveryResource(await this.queries.execute(new GetDelivery(webhookId, deliveryId)));
  }

  private async switched(webhookId: string, to: SwitchEndpoint['to'], change: Change): Promise<Resource> {
    const version = change.confirmedIfTold(await this.webhook(webhookId), 'webhook');
    await this.commands.execute(new SwitchEndpoint(webhookId, to, version));
    return this.webhook(webhookId);
  }

  private async webhook(webhookId: string): Promise<Resource> {
    return webhookResource(await this.queries.execute(new GetEndpoint(webhookId)));
  }
}
