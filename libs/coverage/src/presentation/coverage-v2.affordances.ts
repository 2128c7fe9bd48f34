import { aCollectionOf, affordance, aResource } from '#libs/hypermedia';
import { explainCoverage, joinCoverage, listCoverage } from './coverage.affordances.js';
import { source } from './coverage.shapes.js';
import { coverageV2Shape, explainedV2Shape, jointV2Shape } from './coverage-v2.shapes.js';

const versions = ['v2'] as const;

export const listCoverageV2 = affordance({
  ...listCoverage.declared,
  versions,
  about:
    'What share of the visits of an audience supports each feature, or each compat key, as counts and fractions; with who has what, who blocks ' +
    'it, the verdict on a threshold and when it is reached. Of its latest snapshot and by the current edition, unless others are asked for.',
  answers: aCollectionOf(coverageV2Shape, 'plimsoll:coverage', source),
});
export const explainCoverageV2 = affordance({
  ...explainCoverage.declared,
  versions,
  about:
    'The coverage of one feature or key, browser by browser, with who blocks it, the verdict on a threshold, and what is to be expected. ' +
    'An id that moved answers 308 with its target; a split id has no coverage and links its targets.',
  answers: aResource(explainedV2Shape),
});
export const joinCoverageV2 = affordance({ ...joinCoverage.declared, versions, answers: aResource(jointV2Shape) });
