import { SubjectFilterQuery } from '#libs/coverage/contract';
import { aCollectionOf, affordance, aResource, text } from '#libs/hypermedia';
import { ForecastsQuery } from './forecasts.query.js';
import { forecastContext, siteForecastShape } from './forecasts.shapes.js';
import { ofSite } from './sites.affordances.js';
import { PinQuery, RisksQuery, VerdictsQuery } from './verdicts.query.js';
import { explainedVerdictShape, grounds, riskShape, verdictShape } from './verdicts.shapes.js';

const readVerdicts = { method: 'GET', tag: 'Verdicts', may: 'read:verdicts', remembered: 'workspace' } as const;

export const listVerdicts = affordance({
  ...readVerdicts,
  name: 'listVerdicts',
  rel: 'plimsoll:verdicts',
  path: '/sites/{siteId}/verdicts',
  params: ofSite,
  title: 'Verdicts',
  about:
    'What the site’s policy says of each feature, or each compat key: safe, unsafe or undecided, why, and how far from the line. Of the ' +
    'latest snapshot and by the current edition, unless others are asked for.',
  query: VerdictsQuery,
  answers: aCollectionOf(verdictShape, 'plimsoll:verdicts', grounds),
});
export const showVerdict = affordance({
  ...readVerdicts,
  name: 'showVerdict',
  moves: true,
  rel: 'plimsoll:verdict',
  path: '/sites/{siteId}/verdicts/{subjectId}',
  params: { ...ofSite, subjectId: text('backdrop-filter', { title: 'A feature or a compat key' }) },
  title: 'A verdict, explained',
  about:
    'What the site’s policy says of one feature or key, in words and numbers, and who the rest are. An id that moved answers 308 with ' +
    'its target; a split id has no verdict and links its targets.',
  query: PinQuery,
  answers: aResource(explainedVerdictShape),
});
export const listOpportunities = affordance({
  ...readVerdicts,
  name: 'listOpportunities',
  rel: 'plimsoll:opportunities',
  path: '/sites/{siteId}/opportunities',
  params: ofSite,
  title: 'Opportunities',
  about:
    'What is safe and was decided neither for nor against, what became newly available in Baseline last first. What was withdrawn or retired ' +
    'is among it.',
  query: SubjectFilterQuery,
  answers: aCollectionOf(verdictShape, 'plimsoll:opportunities', grounds),
});
export const listRisks = affordance({
  ...readVerdicts,
  name: 'listRisks',
  rel: 'plimsoll:risks',
  path: '/sites/{siteId}/risks',
  params: ofSite,
  title: 'Risks',
  about:
    'What the site uses or is to use although it is not safe, with no waiver in force; the farthest below the line first.',
  query: RisksQuery,
  answers: aCollectionOf(riskShape, 'plimsoll:risks', grounds),
});
export const listForecasts = affordance({
  ...readVerdicts,
  name: 'listForecasts',
  rel: 'plimsoll:forecasts',
  path: '/sites/{siteId}/forecast',
  params: ofSite,
  title: 'What becomes safe',
  about:
    'Which features or keys will probably be safe by the site’s policy within the next months, when, and between when; the soonest first. Asked for by ' +
    '`outcome`: what is not expected to be, and what needs support in a browser first.',
  query: ForecastsQuery,
  answers: aCollectionOf(siteForecastShape, 'plimsoll:forecasts', forecastContext),
});
