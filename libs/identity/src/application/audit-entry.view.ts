import type { AuditEntry } from '../domain/audit-entry.js';

/** `at`: an instant, RFC 3339 in UTC. */
export interface AuditEntryView extends Omit<AuditEntry, 'at'> {
  readonly at: string;
}
