import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { AuditEntryView } from './audit-entry.view.js';

export interface AuditFilter {
  /** A principal's id. */
  readonly principal?: string;
  readonly action?: string;
  /** A path, and all that is below it. */
  readonly resource?: string;
  readonly correlationId?: string;
  /** Instants. */
  readonly createdAfter?: string;
  readonly createdBefore?: string;
}

/** Reads what is on record of the workspace, and of callers who were let into none. */
export abstract class AuditViews {
  /** Newest first, without what was before and after. */
  abstract list(filter: AuditFilter, page: CursorRequest): Promise<CursorPage<AuditEntryView>>;
  abstract find(id: string): Promise<AuditEntryView | undefined>;
}
