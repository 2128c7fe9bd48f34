import { SAMPLE } from '#libs/kernel';
import { choice, id, instant, integer, list, object, optional, shape, text } from '#libs/hypermedia';

export const ENTRY = SAMPLE.auditEntry;

/** Why callers were not let in. */
export const REASONS = ['unknown-key', 'refused-token', 'not-bearer', 'misplaced-key', 'two-identities'] as const;

const principal = object(
  { id: text('key:0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e93'), name: text('Front-end platform') },
  { title: 'Who did it, as they were called then; absent: nobody was let in' },
);

const members = {
  id: id(ENTRY),
  at: instant('2026-11-25T12:00:00.000Z'),
  action: text('replaceSite', { title: 'The operation’s name, or authenticate' }),
  principal: optional(principal),
  resource: optional(text('/api/v1/sites/0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e90', { title: 'What it was done to' })),
  reason: optional(choice(REASONS, 'unknown-key', { title: 'Of callers who were refused: why' })),
  count: integer(1, { title: 'How many refusals it stands for; of a write, 1' }),
  leftOut: list(text('after.items'), { title: 'Members of before and after that are too long for an entry' }),
  correlationId: text(SAMPLE.correlation, {
    title: 'Of the request; of several refusals, of the first',
  }),
};

const sideOf = (title: string) => ({
  schema: { type: 'object' as const, title, example: { name: 'Shop' } },
  optional: true as const,
});

export const auditSummaryShape = shape('AuditSummary', members);

export const auditEntryShape = shape('AuditEntry', {
  ...members,
  before: sideOf('Members of the resource before; absent: it was made'),
  after: sideOf('Members of what was answered; absent: it is gone'),
});
