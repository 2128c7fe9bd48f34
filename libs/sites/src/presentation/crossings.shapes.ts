import { choice, id, instant, integer, object, optional, percentage, shape, text } from '#libs/hypermedia';
import { CAUSES, DIRECTIONS } from '../application/crossing.view.js';
import { CROSSING, EARLIER_SNAPSHOT, EDITION, SITE, SNAPSHOT } from './examples.js';

const source = (snapshotId: string, title: string) =>
  object({ snapshotId: id(snapshotId), editionId: id(EDITION) }, { title });

export const crossingShape = shape('Crossing', {
  id: id(CROSSING),
  siteId: id(SITE, { title: 'The site whose line was passed' }),
  at: instant('2026-11-01T06:00:00.000Z', { title: 'When it was found' }),
  kind: choice(['feature', 'key'], 'feature', { title: 'What passed' }),
  subjectId: text('has', { title: "web-features' id of the feature, or BCD's name of the key" }),
  name: text(':has()', { title: 'What it was called' }),
  direction: choice(DIRECTIONS, 'up', { title: 'Whether it reached the line, or fell under it' }),
  cause: choice(CAUSES, 'snapshot', { title: 'What had come: other visits or, of the same visits, another edition' }),
  threshold: percentage(95, { title: 'The line' }),
  before: optional(
    percentage(94.7, { title: 'The share that decides, as it was; absent: its snapshot is not there any more' }),
  ),
  after: percentage(95.2, { title: 'The share that decides, as it is then' }),
  from: source(EARLIER_SNAPSHOT, 'What it was measured by before'),
  to: source(SNAPSHOT, 'What it was measured by then; either may be gone by now'),
  policyVersion: integer(1, { title: 'The version of the policy that was in force' }),
});
