import { aCollectionOf, affordance } from '#libs/hypermedia';
import { audienceId, ofAudience } from './coverage.affordances.js';
import { WhatIfQuery, whatIfContext, whatIfShape } from './what-if.shapes.js';

export const listWhatIf = affordance({
  ...ofAudience,
  name: 'listWhatIf',
  rel: 'plimsoll:what-if',
  path: '/audiences/{audienceId}/what-if',
  params: { audienceId },
  title: 'What if',
  about:
    'What would be safe, and what not, if the line were elsewhere, if some browsers or releases were given up, or if there were more or fewer visits ' +
    'of one or of a segment: per feature or key the coverage and the verdict before and after.',
  query: WhatIfQuery,
  answers: aCollectionOf(whatIfShape, 'plimsoll:changes', whatIfContext),
});
