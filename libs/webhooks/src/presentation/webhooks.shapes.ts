import { choice, derived, id, instant, integer, list, optional, secret, shape, text, url } from '#libs/hypermedia';
import { OUTSIDE_EVENTS, SAMPLE } from '#libs/kernel';
import { DELIVERY_STATES, DISABLED_REASONS, ENDPOINT_STATES } from '../application/endpoint.view.js';

export const WEBHOOK = SAMPLE.webhook;
export const DELIVERY = SAMPLE.delivery;
const NOON = '2026-11-25T12:00:00.000Z';

export const ADDRESS = { title: 'Where events are sent to: https, on the open internet' };
export const EVENTS = { title: 'Which events are sent there' };
export const DESCRIPTION = { title: 'What people know it by', maxLength: 200 };
export const events = list(choice(OUTSIDE_EVENTS, 'crossing.up', EVENTS), {
  ...EVENTS,
  ...{ minItems: 1, maxItems: OUTSIDE_EVENTS.length },
});

const members = {
  id: id(WEBHOOK),
  url: url('https://hooks.example.com/plimsoll', ADDRESS),
  events,
  description: optional(text('The channel of the web team', DESCRIPTION)),
  state: derived(
    choice(ENDPOINT_STATES, 'active', { title: 'Whether events are sent, kept until it is resumed, or neither' }),
  ),
  disabledReason: derived(
    optional(choice(DISABLED_REASONS, 'gone', { title: 'It answered 410, or accepted nothing for five days' })),
  ),
  disabledAt: derived(optional(instant(NOON))),
  failingSince: derived(
    optional(instant(NOON, { title: 'Since when nothing was accepted, though something was tried' })),
  ),
  formerUntil: optional(instant(NOON, { title: 'Until when the secret before the last rotation signs too' })),
  createdAt: instant(NOON),
};
export const webhookShape = shape('Webhook', members);

/** With the secret, which is answered this once. */
export const madeWebhookShape = shape('MadeWebhook', {
  ...members,
  secret: optional(
    secret(
      text('whsec_Y2Fubm90IGJlIHVzZWQgYW55d2hlcmUgYXQgYWxsIQ==', {
        title:
          'What events are signed with; it is shown this once, and nobody can look it up later; absent: of a trial',
      }),
    ),
  ),
});

export const deliveryShape = shape('WebhookDelivery', {
  id: id(DELIVERY),
  eventId: id(SAMPLE.event, { title: 'Of the event: the same in every delivery of it' }),
  event: text('crossing.up', { title: 'What kind of event it is' }),
  subject: text('/sites/0199f0c2-b1c2-7d3e-8f4a-5b6c7d8e9f01', {
    title: 'The address of what it is about, below the version',
  }),
  state: derived(
    choice(DELIVERY_STATES, 'succeeded', { title: 'Whether it is on its way, was accepted, or was given up' }),
  ),
  attempts: derived(integer(1, { title: 'How often it was tried' })),
  createdAt: instant(NOON),
  nextAt: derived(optional(instant(NOON, { title: 'When it is tried next' }))),
  attemptedAt: derived(optional(instant(NOON, { title: 'When it was tried last' }))),
  status: derived(optional(integer(204, { title: 'What was answered then' }))),
  fault: derived(optional(text('Answered 500.', { title: 'Why that was no success' }))),
  milliseconds: derived(optional(integer(120, { title: 'How long that took' }))),
  response: derived(optional(text('ok', { title: 'The first 1,024 bytes of what was answered', maxLength: 1024 }))),
  request: text('{"specversion":"1.0","type":"crossing.up"}', {
    title: 'What is sent, word for word',
    maxLength: 100_000,
  }),
});
