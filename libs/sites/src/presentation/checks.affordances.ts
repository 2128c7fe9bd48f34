import { aCollectionOf, aCreated, affordance, aResource, batchOf, id, nothing } from '#libs/hypermedia';
import { CHECK } from './examples.js';
import { ofSite } from './sites.affordances.js';
import { CheckForm, ChecksQuery, ReportQuery } from './checks.form.js';
import { checkShape, checkSummaryShape } from './checks.shapes.js';

const ofCheck = { ...ofSite, checkId: id(CHECK, { title: 'Check' }) };
const readChecks = { method: 'GET', tag: 'Checks', may: 'read:checks' } as const;
const writeChecks = { tag: 'Checks', may: 'write:checks' } as const;

/** What a check is written as beside HAL. */
export const REPORTS = [
  { mediaType: 'application/sarif+json', example: { version: '2.1.0', runs: [] } },
  {
    mediaType: 'application/xml',
    example: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Plimsoll" tests="3" failures="1"/>',
  },
  {
    mediaType: 'text/markdown',
    example: '### ❌ Plimsoll: fail\n\nShop: 1 of 3 fails, by 95 % of the visits of 2026-10-01 to 2026-10-31.',
  },
  {
    mediaType: 'text/plain',
    example:
      '::error file=src/card.css,line=2,title=Plimsoll%3A unsafe::backdrop-filter: 89.9895 %25 is 5.0105 below the line of 95.',
  },
] as const;

export const listChecks = affordance({
  ...readChecks,
  name: 'listChecks',
  rel: 'plimsoll:checks',
  path: '/sites/{siteId}/checks',
  params: ofSite,
  title: 'Checks',
  about:
    'What pipelines asked of this site’s policy, and what they were answered; the newest first, without their items.',
  query: ChecksQuery,
  answers: aCollectionOf(checkSummaryShape, 'plimsoll:checks'),
});
export const runCheck = affordance({
  ...writeChecks,
  name: 'runCheck',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/sites/{siteId}/checks',
  params: ofSite,
  title: 'Check what is used',
  about:
    'Holds features, keys and caniuse ids against the site’s policy and its adoptions, and keeps the answer. In place of the form send what a ' +
    'tool writes, as it is: a Lighthouse report, the JSON output of ESLint or stylelint, each known by its contents, or a plain text of one id a ' +
    'line; what the form says beside the ids is then said in the query.',
  form: CheckForm,
  takesDocuments: true,
  query: ReportQuery,
  upload: { mediaType: 'text/plain', example: '# what the cards use\ngrid\ncss.selectors.has\ncss-has\n' },
  costs: 'expensive',
  answers: aCreated(checkShape, { also: REPORTS }),
  refuses: ['nothing-to-check', 'report-not-understood', 'pin-unknown', 'too-many-ids'],
});
export const showCheck = affordance({
  ...readChecks,
  remembered: 'workspace',
  name: 'showCheck',
  rel: 'plimsoll:check',
  path: '/sites/{siteId}/checks/{checkId}',
  params: ofCheck,
  title: 'A check',
  about:
    'What was asked and answered, as it was. It never changes, whatever became of the site, its audience or the catalogue.',
  answers: aResource(checkShape, { also: REPORTS }),
});
export const deleteCheck = affordance({
  ...writeChecks,
  name: 'deleteCheck',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  path: '/sites/{siteId}/checks/{checkId}',
  params: ofCheck,
  title: 'Delete the check',
  about: 'Whoever asks the same again is answered anew.',
  answers: nothing,
});

export const batchChecks = batchOf({ create: runCheck, delete: deleteCheck });
