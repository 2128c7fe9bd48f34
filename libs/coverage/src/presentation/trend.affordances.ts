import { aCollectionOf, affordance, choice, id, optional, shape, text } from '#libs/hypermedia';
import { AUDIENCE, coverageShape, EDITION, source } from './coverage.shapes.js';
import { TrendQuery } from './trend.query.js';

const { audienceId, snapshotId, from, to, visits, editionId, basis, withAncestors, segment } = source;
const { full, partial, none, unknown, atLeast, atMost, verdict } = coverageShape.members;

export const pointShape = shape('TrendPoint', {
  ...{ snapshotId, from, to, visits, editionId },
  mappedBy: id(EDITION, { title: 'The edition to whose releases the visits were mapped when they were imported' }),
  kind: choice(['feature', 'key', 'joint'], 'feature', { title: 'What it is the coverage of; joint: of all together' }),
  id: optional(text('backdrop-filter', { title: 'Of the feature or key; of all together none' })),
  name: text('backdrop-filter'),
  ...{ full, partial, none, unknown, atLeast, atMost, verdict },
});

export const showTrend = affordance({
  ...{ method: 'GET', tag: 'Coverage', may: 'read:coverage', remembered: 'member' },
  name: 'showTrend',
  rel: 'plimsoll:trend',
  path: '/audiences/{audienceId}/trend',
  params: { audienceId: id(AUDIENCE, { title: 'Audience' }) },
  title: 'Trend',
  about:
    'How the coverage of some features and keys, or of all of them together, went from snapshot to snapshot, the oldest first. All snapshots are ' +
    'measured by one edition, so that what moves is who visits.',
  query: TrendQuery,
  answers: aCollectionOf(pointShape, 'plimsoll:points', {
    ...{ audienceId, editionId, basis, withAncestors, segment },
  }),
});
