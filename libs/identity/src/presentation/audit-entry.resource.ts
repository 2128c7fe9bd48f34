import { rebased, resource, type Resource } from '#libs/hypermedia';
import type { AuditEntryView } from '../application/audit-entry.view.js';
import { listAuditEntries, showAuditEntry } from './audit.affordances.js';
import { auditEntryShape, auditSummaryShape, type REASONS } from './audit.shapes.js';

type Reason = (typeof REASONS)[number];

/** `base`: what addresses begin with in the version that was asked. */
export const auditEntryResource = (view: AuditEntryView, base: string): Resource =>
  linked(resource(auditEntryShape, shownIn(view, base)), view);

export const auditSummaryResource = (view: AuditEntryView, base: string): Resource =>
  linked(resource(auditSummaryShape, shownIn(view, base)), view);

const shownIn = (view: AuditEntryView, base: string) => ({
  ...view,
  reason: view.reason as Reason | undefined,
  resource: view.resource && rebased(view.resource, base),
});

const linked = (shown: Resource, { id }: AuditEntryView): Resource =>
  shown.self(showAuditEntry.at({ entryId: id })).link(listAuditEntries.at({}), 'up');
