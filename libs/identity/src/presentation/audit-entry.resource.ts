import { resource, type Resource } from '#libs/hypermedia';
import type { AuditEntryView } from '../application/audit-entry.view.js';
import { listAuditEntries, showAuditEntry } from './audit.affordances.js';
import { auditEntryShape, auditSummaryShape, type REASONS } from './audit.shapes.js';

type Reason = (typeof REASONS)[number];

export const auditEntryResource = (view: AuditEntryView): Resource =>
  linked(resource(auditEntryShape, { ...view, reason: view.reason as Reason | undefined }), view);

export const auditSummaryResource = (view: AuditEntryView): Resource =>
  linked(resource(auditSummaryShape, { ...view, reason: view.reason as Reason | undefined }), view);

const linked = (shown: Resource, { id }: AuditEntryView): Resource =>
  shown.self(showAuditEntry.at({ entryId: id })).link(listAuditEntries.at({}), 'up');
