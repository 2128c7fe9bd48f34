import { affordance, anotherMedia, JSON_TYPE } from '#libs/hypermedia';
import { ofSite } from './sites.affordances.js';

export const showBadge = affordance({
  tag: 'Checks',
  method: 'GET',
  may: 'read:sites',
  name: 'showBadge',
  rel: 'plimsoll:badge',
  path: '/sites/{siteId}/badge',
  params: ofSite,
  title: 'A badge',
  about: 'How many features are safe by the site’s policy, as the endpoint JSON that shields-style badges read.',
  answers: anotherMedia([JSON_TYPE], {
    ...{ schemaVersion: 1, label: 'safe features', message: '671 of 1204', color: 'green' },
  }),
});
