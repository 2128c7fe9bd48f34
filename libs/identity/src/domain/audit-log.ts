import type { AuditEntry } from './audit-entry.js';

/** What is on record. Nothing of it is ever changed. */
export abstract class AuditLog {
  /** Of the workspace in context; stored with what else its unit of work stores, or not at all. */
  abstract record(entry: AuditEntry): Promise<void>;
  /** Of callers who were refused, and so of no workspace. */
  abstract recordRefusals(entries: readonly AuditEntry[]): Promise<void>;
  /** Forgets what happened earlier, in all workspaces. */
  abstract forgetBefore(instant: Date): Promise<void>;
}
