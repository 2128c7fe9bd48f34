import { SAMPLE } from '#libs/kernel';
import { choice, derived, flag, id, instant, object, optional, secret, shape, text } from '#libs/hypermedia';
import { ROLES } from '../application/api-key.view.js';

export const API_KEY = SAMPLE.apiKey;
const NOON = '2026-11-25T12:00:00.000Z';

export const EXPIRY = { title: 'From then on it lets nobody in; absent: it does not end' };

export const SITE = SAMPLE.site;
export const ONE_SITE = { title: 'The one site that it is for; absent: the whole workspace' };

const members = {
  id: id(API_KEY),
  name: text('CI of the shop', { title: 'What people know it by' }),
  role: choice(ROLES, 'contributor', { title: 'What it allows' }),
  readOnly: flag(false, { title: 'Whether it lets its holder read only, whatever the role may write' }),
  siteId: optional(id(SITE, ONE_SITE)),
  expiresAt: optional(instant('2027-11-25T00:00:00.000Z', EXPIRY)),
  lastUsedAt: derived(
    optional(instant(NOON, { title: 'When it was last used, to within half a minute; absent: never' })),
  ),
  formerUntil: derived(optional(instant(NOON, { title: 'Until when the secret before the last rotation works too' }))),
  createdAt: instant(NOON),
  createdBy: optional(
    object(
      { id: text('key:0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e93'), name: text('Front-end platform') },
      { title: 'Who made it; absent: the operator' },
    ),
  ),
};

export const apiKeyShape = shape('ApiKey', members);

/** With the secret, which is answered this once and kept nowhere. */
export const madeApiKeyShape = shape('MadeApiKey', {
  ...members,
  key: optional(
    secret(
      text('plk_Y2Fubm90IGJlIHVzZWQgYW55d2hlcmUgYXQgYWxsIQ0a1B2c3', {
        title:
          'The secret to send as Authorization: Bearer …; it is shown this once, and nobody can look it up later; absent: of a trial',
      }),
    ),
  ),
});
