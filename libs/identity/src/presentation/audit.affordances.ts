import { SAMPLE } from '#libs/kernel';
import {
  aCollectionOf,
  affordance,
  aResource,
  CursorQuery,
  Field,
  id,
  instant,
  optional,
  text,
} from '#libs/hypermedia';
import { auditEntryShape, auditSummaryShape, ENTRY } from './audit.shapes.js';

const read = { tag: 'Audit', method: 'GET', may: 'read:audit' } as const;

export class AuditQuery extends CursorQuery {
  @Field(optional(text('key:0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e93', { title: 'What this principal did, by its id' })))
  readonly principal?: string;

  @Field(optional(text('replaceSite', { title: 'What was done: an operation’s name, or authenticate' })))
  readonly action?: string;

  @Field(
    optional(
      text('/api/v1/sites/0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e90', {
        title: 'What was done to the resource of this path, and to all below it',
      }),
    ),
  )
  readonly resource?: string;

  @Field(optional(text(SAMPLE.correlation, { title: 'What was done by the request of this id' })))
  readonly correlation?: string;

  @Field(optional(instant('2026-11-01T00:00:00Z', { title: 'What was done later' }))) readonly createdAfter?: string;
  @Field(optional(instant('2026-12-01T00:00:00Z', { title: 'What was done earlier' }))) readonly createdBefore?: string;
}

export const listAuditEntries = affordance({
  ...read,
  name: 'listAuditEntries',
  rel: 'plimsoll:audit',
  path: '/audit',
  title: 'The audit',
  about:
    'Every write to this workspace, and every caller who was refused, wherever they wanted to go; the newest first. Never changed.',
  query: AuditQuery,
  answers: aCollectionOf(auditSummaryShape, 'plimsoll:audit'),
});
export const showAuditEntry = affordance({
  ...read,
  name: 'showAuditEntry',
  rel: 'plimsoll:audit-entry',
  path: '/audit/{entryId}',
  params: { entryId: id(ENTRY, { title: 'Entry of the audit' }) },
  title: 'An entry of the audit',
  about: 'Who did what, when, and what the resource was before and after.',
  answers: aResource(auditEntryShape),
});
