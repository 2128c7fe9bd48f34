import {
  aCollectionOf,
  affordance,
  choice,
  decimal,
  id,
  integer,
  list,
  object,
  percentage,
  shape,
} from '#libs/hypermedia';
import { MEASURES } from '../application/difference.view.js';
import { AUDIENCE, browser, counted, coverageShape, EDITION, release, SNAPSHOT, source } from './coverage.shapes.js';
import { DiffQuery } from './diff.query.js';

const { kind, id: subjectId, name, feature, baseline, discouraged } = coverageShape.members;
const points = (example: number, title: string) => decimal(example, { title, minimum: -100, maximum: 100 });

export const changeShape = shape('CoverageChange', {
  ...{ kind, id: subjectId, name },
  before: percentage(88.1043, { title: 'The share in the former snapshot, by its edition' }),
  after: percentage(89.9895, { title: 'The share in the latter snapshot, by its edition' }),
  change: points(1.8852, 'Percentage points from the one to the other: the sum of the three that follow'),
  traffic: points(1.2011, 'Because others visit: the latter visits by the former edition'),
  releases: points(0.6841, 'Because browsers shipped: releases that only the latter edition knows'),
  data: points(0, 'Because the data was corrected: what is said of all other releases'),
  ...{ feature, baseline, discouraged },
});

const side = (which: string) => ({
  snapshotId: id(SNAPSHOT, { title: `The ${which} snapshot` }),
  editionId: id(EDITION, { title: `The edition that the ${which} was measured by` }),
  visits: decimal(46_481, { title: `Every visit of the ${which} that is not of a bot` }),
});
const [former, latter] = [side('former'), side('latter')];

export const listChanges = affordance({
  ...{ method: 'GET', tag: 'Coverage', may: 'read:coverage', remembered: 'member' },
  name: 'listChanges',
  rel: 'plimsoll:diff',
  path: '/audiences/{audienceId}/diff',
  params: { audienceId: id(AUDIENCE, { title: 'Audience' }) },
  title: 'What changed',
  about:
    'Which features or keys are covered otherwise than before, by how much, and why: others visit, browsers shipped, or the data was corrected. ' +
    'Of the last two snapshots by the current edition, unless other snapshots or editions are named.',
  query: DiffQuery,
  answers: aCollectionOf(changeShape, 'plimsoll:changes', {
    audienceId: source.audienceId,
    ...{ fromSnapshotId: former.snapshotId, fromEditionId: former.editionId, fromVisits: former.visits },
    ...{ toSnapshotId: latter.snapshotId, toEditionId: latter.editionId, toVisits: latter.visits },
    ...{ basis: source.basis, withAncestors: source.withAncestors, segment: source.segment },
    measure: choice(MEASURES, 'full', { title: 'Which share is compared' }),
    subjectsAdded: integer(3, { title: 'Only the latter edition knows them: they are not listed' }),
    subjectsRemoved: integer(0, { title: 'Only the former edition knows them: they are not listed' }),
    newReleases: list(object({ browser, release, ...counted }), {
      title: 'Releases that only the latter edition knows, most visited first, at most 50',
    }),
  }),
});
