import { type DynamicModule, Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Background } from '#libs/background';
import { Dependencies } from '#libs/observability';
import { EventFeed, OperatorPrisma } from '#libs/persistence';
import { AddressBook } from './application/address-book.js';
import { CreateEndpointHandler } from './application/commands/create-endpoint.js';
import { DeleteEndpointHandler } from './application/commands/delete-endpoint.js';
import { DescribeEndpointHandler } from './application/commands/describe-endpoint.js';
import { RedeliverHandler } from './application/commands/redeliver.js';
import { RotateEndpointSecretHandler } from './application/commands/rotate-endpoint-secret.js';
import { SwitchEndpointHandler } from './application/commands/switch-endpoint.js';
import { TestEndpointHandler } from './application/commands/test-endpoint.js';
import { DeliveryQueue } from './application/delivery-queue.js';
import { DeliveryLog, EndpointViews } from './application/endpoint-views.js';
import { GetDeliveryHandler, ListDeliveriesHandler } from './application/queries/deliveries.js';
import { GetEndpointHandler, ListEndpointsHandler } from './application/queries/endpoints.js';
import { EndpointRepository } from './domain/endpoint.repository.js';
import { Backlog } from './persistence/backlog.js';
import { Forgetting } from './persistence/forgetting.js';
import { PrismaDeliveryLog } from './persistence/prisma-delivery.log.js';
import { PrismaDeliveryQueue } from './persistence/prisma-delivery.queue.js';
import { PrismaEndpointRepository } from './persistence/prisma-endpoint.repository.js';
import { PrismaEndpointViews } from './persistence/prisma-endpoint.views.js';
import { Relay } from './persistence/relay.js';
import { SecretSeal } from './persistence/secret-seal.js';
import { DeliveriesController } from './presentation/deliveries.controller.js';
import { WebhookSwitchController } from './presentation/webhook-switch.controller.js';
import { WebhookController } from './presentation/webhook.controller.js';
import { WebhooksController } from './presentation/webhooks.controller.js';
import { GuardedAddresses } from './sending/guarded-addresses.js';
import { HttpsCourier } from './sending/https-courier.js';
import { Sender } from './sending/sender.js';

const ERRANDS = Symbol('what is done in the background');

@Module({
  imports: [CqrsModule],
  controllers: [WebhooksController, WebhookController, WebhookSwitchController, DeliveriesController],
  providers: [
    ...[CreateEndpointHandler, DescribeEndpointHandler, DeleteEndpointHandler, SwitchEndpointHandler],
    ...[RotateEndpointSecretHandler, TestEndpointHandler, RedeliverHandler],
    ...[ListEndpointsHandler, GetEndpointHandler, ListDeliveriesHandler, GetDeliveryHandler],
    SecretSeal,
    { provide: Backlog, useFactory: (prisma: OperatorPrisma) => new Backlog(prisma), inject: [OperatorPrisma] },
    { provide: EndpointRepository, useClass: PrismaEndpointRepository },
    { provide: EndpointViews, useClass: PrismaEndpointViews },
    { provide: DeliveryLog, useClass: PrismaDeliveryLog },
    { provide: DeliveryQueue, useClass: PrismaDeliveryQueue },
    {
      provide: ERRANDS,
      useFactory: (prisma: OperatorPrisma, feed: EventFeed, queue: DeliveryQueue, addresses: GuardedAddresses) => [
        new Relay(prisma, feed),
        new Sender(queue, new HttpsCourier(addresses)),
        new Forgetting(prisma),
      ],
      inject: [OperatorPrisma, EventFeed, DeliveryQueue, AddressBook],
    },
  ],
})
export class WebhooksModule implements OnModuleInit, OnModuleDestroy {
  #leave?: () => void;

  constructor(
    private readonly background: Background,
    @Inject(ERRANDS) private readonly errands: readonly [Relay, Sender, Forgetting],
    private readonly backlog: Backlog,
    private readonly dependencies: Dependencies,
  ) {}

  /** `allowsPrivate`: events may go to private addresses and over plain HTTP too. */
  static sending(allowsPrivate: boolean): DynamicModule {
    return {
      module: WebhooksModule,
      providers: [{ provide: AddressBook, useValue: new GuardedAddresses(allowsPrivate) }],
    };
  }

  onModuleInit(): void {
    for (const errand of this.errands) this.background.add(errand);
    this.dependencies.add({ name: 'webhooks', reach: () => this.backlog.reach(), isDispensable: true });
    this.#leave = this.backlog.tell();
  }

  onModuleDestroy(): void {
    this.#leave?.();
  }
}
