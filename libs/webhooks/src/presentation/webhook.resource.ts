import { resource, type Resource } from '#libs/hypermedia';
import type { DeliveryView, EndpointView } from '../application/endpoint.view.js';
import {
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  mergeWebhook,
  pauseWebhook,
  redeliver,
  replaceWebhook,
  resumeWebhook,
  rotateWebhookSecret,
  showDelivery,
  showWebhook,
  testWebhook,
} from './webhooks.affordances.js';
import { deliveryShape, madeWebhookShape, webhookShape } from './webhooks.shapes.js';

export const webhookResource = (view: EndpointView): Resource => withActions(resource(webhookShape, view), view);

/** With its secret, just made; without one where it was only tried. */
export const madeWebhookResource = (view: EndpointView, secret?: string): Resource =>
  withActions(resource(madeWebhookShape, { ...view, ...(secret !== undefined && { secret }) }), view);

function withActions(shown: Resource, { id: webhookId, version, state, createdAt, ...view }: EndpointView): Resource {
  const { url, events, description } = view;
  const content = { url, events, description };
  const at = { webhookId };
  shown
    .self(showWebhook.at(at))
    .link(listWebhooks.at({}), 'up')
    .link(listDeliveries.template(at))
    .offer(replaceWebhook.at(at), content)
    .offer(mergeWebhook.at(at), content)
    .offer(rotateWebhookSecret.at(at))
    .offer(deleteWebhook.at(at))
    .versioned(version, createdAt);
  if (state === 'active') shown.offer(pauseWebhook.at(at));
  else shown.offer(resumeWebhook.at(at));
  return state === 'disabled' ? shown : shown.offer(testWebhook.at(at));
}

export function deliveryResource({ endpointId: webhookId, ...view }: DeliveryView): Resource {
  const at = { webhookId, deliveryId: view.id };
  const shown = resource(deliveryShape, view)
    .self(showDelivery.at(at))
    .link(showWebhook.at({ webhookId }))
    .link(listDeliveries.at({ webhookId }), 'up');
  return view.state === 'due' ? shown : shown.offer(redeliver.at(at));
}
