import type { AuditEntry } from './audit-entry.js';

/** What is on record. Nothing of it is ever changed. */
export abstract class AuditLog {
  /** Of the workspace in context; stored with what else its unit of work stores, or not at all. */
  abstract record(entry: AuditEntry): Promise<void>;
  /** Of callers who were refused, and so of no workspace. */
  abstract recordRefusals(entries: readonly AuditEntry[]): Promise<void>;
  /** Forgets what is older than so many days, in all workspaces, by the clock of where it is kept: what is gone is gone. */
  abstract forgetAfter(days: number): Promise<void>;
}
