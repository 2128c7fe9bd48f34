import {
  aCollectionOf,
  aCreated,
  affordance,
  aResource,
  batchOf,
  choice,
  CursorQuery,
  Field,
  id,
  nothing,
  optional,
} from '#libs/hypermedia';
import { DELIVERY_STATES, type DeliveryState } from '../application/endpoint.view.js';
import { WebhookForm } from './webhooks.form.js';
import { DELIVERY, deliveryShape, madeWebhookShape, WEBHOOK, webhookShape } from './webhooks.shapes.js';

const params = { webhookId: id(WEBHOOK, { title: 'Webhook' }) } as const;
const ofWebhook = { path: '/webhooks/{webhookId}', params } as const;
const ofDelivery = {
  path: '/webhooks/{webhookId}/deliveries/{deliveryId}',
  params: { ...params, deliveryId: id(DELIVERY, { title: 'Delivery' }) },
} as const;
const tag = 'Webhooks';
const read = { tag, method: 'GET', may: 'read:webhooks' } as const;
const write = { tag, may: 'write:webhooks' } as const;
const refuses = ['webhook-address-refused'];

export class WebhooksQuery extends CursorQuery {}

export class DeliveriesQuery extends CursorQuery {
  @Field(optional(choice(DELIVERY_STATES, 'failed', { title: 'Deliveries in this state' })))
  readonly state?: DeliveryState;
}

export const listWebhooks = affordance({
  ...read,
  name: 'listWebhooks',
  rel: 'plimsoll:webhooks',
  path: '/webhooks',
  title: 'Webhooks',
  about: 'Who is told of what happens in this workspace, oldest first.',
  query: WebhooksQuery,
  answers: aCollectionOf(webhookShape, 'plimsoll:webhooks'),
});
export const createWebhook = affordance({
  ...write,
  name: 'createWebhook',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/webhooks',
  title: 'Make a webhook',
  about: 'Have events sent to an address, signed. The secret is in the answer, this once.',
  form: WebhookForm,
  answers: aCreated(madeWebhookShape),
  showsSecret: true,
  refuses,
  conflicts: ['too-many-webhooks'],
});
export const showWebhook = affordance({
  ...read,
  ...ofWebhook,
  name: 'showWebhook',
  rel: 'plimsoll:webhook',
  title: 'A webhook',
  about: 'Where it leads, which events are sent there, and whether that goes well.',
  answers: aResource(webhookShape),
});
export const replaceWebhook = affordance({
  ...write,
  ...ofWebhook,
  name: 'replaceWebhook',
  rel: 'plimsoll:replace',
  method: 'PUT',
  title: 'Change the webhook',
  about: 'Replace its address, its events and its description. Its secret stays.',
  form: WebhookForm,
  answers: aResource(webhookShape),
  refuses,
});
export const mergeWebhook = affordance({
  ...write,
  ...ofWebhook,
  name: 'mergeWebhook',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  title: 'Change some of the webhook',
  about: 'Change some of it by a JSON merge patch, such as {"events": ["crossing.up"]}.',
  form: WebhookForm,
  answers: aResource(webhookShape),
  refuses,
});
export const deleteWebhook = affordance({
  ...write,
  ...ofWebhook,
  name: 'deleteWebhook',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  title: 'Delete the webhook',
  about: 'From now on nothing is sent there, nor what is still on its way; its log goes with it.',
  answers: nothing,
});
export const batchWebhooks = batchOf({
  ...{ create: createWebhook, update: mergeWebhook, replace: replaceWebhook, delete: deleteWebhook },
});

export const pauseWebhook = affordance({
  ...write,
  name: 'pauseWebhook',
  rel: 'plimsoll:pause',
  method: 'POST',
  path: '/webhooks/{webhookId}/pause',
  params,
  title: 'Pause the webhook',
  about: 'Keep what is to be sent, for 30 days at most, until it is resumed.',
  conditional: true,
  answers: aResource(webhookShape),
});
export const resumeWebhook = affordance({
  ...write,
  name: 'resumeWebhook',
  rel: 'plimsoll:resume',
  method: 'POST',
  path: '/webhooks/{webhookId}/resume',
  params,
  title: 'Resume the webhook',
  about: 'Send what was kept since it was paused, and what comes; one that was disabled gets another chance.',
  conditional: true,
  answers: aResource(webhookShape),
});
export const rotateWebhookSecret = affordance({
  ...write,
  name: 'rotateWebhookSecret',
  rel: 'plimsoll:rotate-secret',
  method: 'POST',
  path: '/webhooks/{webhookId}/rotate-secret',
  params,
  title: 'Sign by another secret',
  about:
    'The new secret is in the answer, this once. For 24 hours the one before signs too: each event has two signatures.',
  conditional: true,
  answers: aResource(madeWebhookShape),
  showsSecret: true,
});
export const testWebhook = affordance({
  ...write,
  name: 'testWebhook',
  rel: 'plimsoll:test',
  method: 'POST',
  path: '/webhooks/{webhookId}/test',
  params,
  title: 'Send a test',
  about: 'Send an event of the type webhook.test at once, as any other is sent; the answer is its delivery.',
  answers: aCreated(deliveryShape),
  conflicts: ['webhook-disabled'],
});

export const listDeliveries = affordance({
  ...read,
  name: 'listDeliveries',
  rel: 'plimsoll:deliveries',
  path: '/webhooks/{webhookId}/deliveries',
  params,
  title: 'Deliveries',
  about: 'What was sent to a webhook within 30 days or is on its way, newest first, with what was answered.',
  query: DeliveriesQuery,
  answers: aCollectionOf(deliveryShape, 'plimsoll:deliveries'),
});
export const showDelivery = affordance({
  ...read,
  ...ofDelivery,
  name: 'showDelivery',
  rel: 'plimsoll:delivery',
  title: 'A delivery',
  about: 'One event on its way to one webhook: what is sent, how often it was tried, and what was answered.',
  answers: aResource(deliveryShape),
});
export const redeliver = affordance({
  ...write,
  name: 'redeliver',
  rel: 'plimsoll:redeliver',
  method: 'POST',
  path: '/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver',
  params: ofDelivery.params,
  title: 'Send it again',
  about: 'Send the same event once more, at once and whatever else waits. The answer is the new delivery.',
  answers: aCreated(deliveryShape),
  conflicts: ['delivery-due', 'webhook-disabled'],
});
