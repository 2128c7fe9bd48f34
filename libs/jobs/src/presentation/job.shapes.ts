import { SAMPLE } from '#libs/kernel';
import { anObject, choice, id, instant, integer, object, optional, shape } from '#libs/hypermedia';
import { STATES, TYPES } from '../application/job.view.js';

export const JOB = SAMPLE.job;
const AUDIENCE = SAMPLE.audience;
const SNAPSHOT = SAMPLE.snapshot;

const progress = object(
  {
    bytes: integer(52_428_800, { title: 'Bytes of the file that were read' }),
    totalBytes: integer(104_857_600, { title: 'Bytes of the file, as it was sent' }),
    rows: integer(480_000, { title: 'Rows that were read' }),
    percent: integer(50, { title: 'How much of the file was read, in percent', minimum: 0, maximum: 100 }),
  },
  { title: 'How far it is' },
);

export const jobShape = shape('Job', {
  id: id(JOB),
  type: choice(TYPES, 'import-snapshot', { title: 'What is done' }),
  state: choice(STATES, 'running'),
  audienceId: id(AUDIENCE, { title: 'Whose snapshot it makes' }),
  progress,
  createdAt: instant('2026-11-25T12:00:00.000Z'),
  startedAt: optional(instant('2026-11-25T12:00:01.000Z', { title: 'When it was begun, the last time if several' })),
  endedAt: optional(instant('2026-11-25T12:00:09.000Z')),
  estimatedEndAt: optional(
    instant('2026-11-25T12:00:08.500Z', { title: 'While it runs: when it will have read all, if it goes on so' }),
  ),
  result: optional(object({ snapshotId: id(SNAPSHOT) }, { title: 'Of one that succeeded: what it made' })),
  rejectedRows: optional(
    integer(3, { title: 'Rows that could not be read, if any: why it failed, or what was left out', minimum: 1 }),
  ),
  problem: optional(anObject('Of one that failed: why, as it would have been answered at once (RFC 9457)')),
});
