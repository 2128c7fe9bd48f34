import { DomainError } from '#libs/kernel';

/** An address that deliveries must not go to: they would reach what only the server itself can reach. */
export class AddressRefused extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'webhook-address-refused';
  readonly title = 'Nothing is delivered to this address';

  constructor(detail: string) {
    super(detail, {}, [{ pointer: '/url', detail, code: 'address-refused' }]);
  }
}

/** One more would be told of everything that happens. */
export class TooManyEndpoints extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-webhooks';
  readonly title = 'The workspace has as many webhooks as it may';

  constructor(most: number) {
    super(`A workspace has at most ${String(most)} webhooks. Delete one that nobody needs.`);
  }
}

export class DeliveryStillDue extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'delivery-due';
  readonly title = 'The delivery is still on its way';

  constructor() {
    super('It was neither accepted nor given up yet, and is tried again by itself.');
  }
}

export class EndpointDisabled extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'webhook-disabled';
  readonly title = 'The webhook is disabled';

  constructor() {
    super('Nothing is delivered to it. Resume it first.');
  }
}
