import { aCollectionOf, affordance, aResource, id, text } from '#libs/hypermedia';
import { CoverageQuery, JointQuery, ReadingQuery } from './coverage.query.js';
import { AUDIENCE, coverageShape, explainedShape, jointShape, source } from './coverage.shapes.js';

export { FactFilterQuery, sorting, sortsOf, segment, SubjectFilterQuery, subjectsOf } from './subject-filter.query.js';

export const audienceId = id(AUDIENCE, { title: 'Audience' });
export const ofAudience = { method: 'GET', tag: 'Coverage', may: 'read:coverage', remembered: 'member' } as const;

export const listCoverage = affordance({
  ...ofAudience,
  versions: ['v1'],
  name: 'listCoverage',
  rel: 'plimsoll:coverage',
  path: '/audiences/{audienceId}/coverage',
  params: { audienceId },
  title: 'Coverage',
  about:
    'What share of the visits of an audience supports each feature, or each compat key: fully, in part, not, or nobody knows. ' +
    'Of its latest snapshot and by the current edition, unless others are asked for.',
  query: CoverageQuery,
  answers: aCollectionOf(coverageShape, 'plimsoll:coverage', source),
});
export const explainCoverage = affordance({
  ...ofAudience,
  versions: ['v1'],
  name: 'explainCoverage',
  moves: true,
  rel: 'plimsoll:explanation',
  path: '/audiences/{audienceId}/coverage/{subjectId}',
  params: { audienceId, subjectId: text('backdrop-filter', { title: 'A feature or a compat key' }) },
  title: 'Coverage, explained',
  about:
    'The coverage of one feature or key, browser by browser: who has what, from which release to which, and who blocks it. ' +
    'An id that moved answers 308 with its target; a split id has no coverage and links its targets.',
  query: ReadingQuery,
  answers: aResource(explainedShape),
  embeds: [
    'plimsoll:feature',
    'plimsoll:key',
    'plimsoll:key-coverage',
    'plimsoll:targets',
    'plimsoll:audience',
    'plimsoll:snapshot',
    'plimsoll:edition',
  ],
});
export const joinCoverage = affordance({
  ...ofAudience,
  versions: ['v1'],
  name: 'joinCoverage',
  rel: 'plimsoll:joint-coverage',
  path: '/audiences/{audienceId}/joint-coverage',
  params: { audienceId },
  title: 'Joint coverage',
  about:
    'What share of the visits supports several features and keys together: the worst of them in each release, summed. ' +
    'Not the product of their shares, nor the least of them.',
  query: JointQuery,
  answers: aResource(jointShape),
  embeds: ['plimsoll:subjects', 'plimsoll:audience', 'plimsoll:snapshot', 'plimsoll:edition'],
});
