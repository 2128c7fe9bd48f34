import { affordance, aResource } from '#libs/hypermedia';
import { audienceId, ofAudience } from './coverage.affordances.js';
import { FrontierQuery, frontierShape } from './frontier.shapes.js';

export const showFrontier = affordance({
  ...ofAudience,
  name: 'showFrontier',
  rel: 'plimsoll:frontier',
  path: '/audiences/{audienceId}/frontier',
  params: { audienceId },
  title: 'What giving up old browsers brings',
  about:
    'For each number of visits given up, the browser floors that bring the most features: what every visit of a known release that is left supports. ' +
    'Each point says whether it is proved to be the most, and if not, how much more there could be.',
  costs: 'expensive',
  query: FrontierQuery,
  answers: aResource(frontierShape),
  embeds: ['plimsoll:audience', 'plimsoll:snapshot', 'plimsoll:edition'],
});
