import { affordance, aResource } from '#libs/hypermedia';
import { BrowserslistQuery, browserslistShape } from './browserslist.shapes.js';
import { ofSite } from './sites.affordances.js';

export const showBrowserslist = affordance({
  tag: 'Build targets',
  method: 'GET',
  may: 'read:sites',
  remembered: 'workspace',
  name: 'showBrowserslist',
  rel: 'plimsoll:browserslist',
  path: '/sites/{siteId}/browserslist',
  params: ofSite,
  title: 'What to build for',
  about:
    'The oldest browser versions that enough visits of the site’s audience come with, by its policy’s line: a .browserslistrc as text, the same as ' +
    'a resource, or in another format the JSON that a tool reads as it is.',
  query: BrowserslistQuery,
  answers: aResource(browserslistShape, {
    also: [
      { mediaType: 'text/plain', example: '# Shop: what at least 95 % of the visits come with.\nchrome >= 144\n' },
      { mediaType: 'application/json', example: { target: ['chrome144', 'safari17.4'], untold: [] } },
    ],
    byDefault: 'text/plain',
  }),
});
