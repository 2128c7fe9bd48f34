import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { AuditEntryView } from '../application/audit-entry.view.js';
import { type AuditFilter, AuditViews } from '../application/audit-views.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { AuditLog } from '../domain/audit-log.js';

type Held = AuditEntry & { readonly workspaceId?: string };

/** The audit of all workspaces, seen from one of them. */
export class InMemoryAuditLog extends AuditLog {
  constructor(
    readonly held: Held[] = [],
    private readonly workspaceId = 'shop',
  ) {
    super();
  }

  record(entry: AuditEntry): Promise<void> {
    this.held.push({ ...entry, workspaceId: this.workspaceId });
    return Promise.resolve();
  }

  recordRefusals(entries: readonly AuditEntry[]): Promise<void> {
    this.held.push(...entries);
    return Promise.resolve();
  }

  forgetAfter(days: number): Promise<void> {
    const kept = this.held.filter(({ at }) => at.getTime() >= Date.now() - days * 86_400_000);
    this.held.splice(0, this.held.length, ...kept);
    return Promise.resolve();
  }
}

export class InMemoryAuditViews extends AuditViews {
  constructor(
    private readonly held: readonly Held[],
    private readonly workspaceId: string,
  ) {
    super();
  }

  list(filter: AuditFilter, { size, after, before, count }: CursorRequest): Promise<CursorPage<AuditEntryView>> {
    const all = this.seen.filter((entry) => isWithin(entry, filter)).sort((one, other) => (one.id < other.id ? 1 : -1));
    const beyond = all.filter(({ id }) => (before ? id > before.id : after?.id === undefined || id < after.id));
    const shown = before ? beyond.slice(-size) : beyond.slice(0, size);
    const [first, last] = [all.indexOf(shown[0]), all.indexOf(shown[shown.length - 1])];
    return Promise.resolve({
      items: shown.map(({ before: _, after: __, ...summary }) => toView(summary)),
      ...(last >= 0 && last < all.length - 1 && { next: { id: all[last].id } }),
      ...(first > 0 && { previous: { id: all[first].id } }),
      ...(count && { total: all.length }),
    });
  }

  find(id: string): Promise<AuditEntryView | undefined> {
    const found = this.seen.find((entry) => entry.id === id);
    return Promise.resolve(found && toView(found));
  }

  private get seen(): Held[] {
    return this.held.filter(({ workspaceId }) => workspaceId === undefined || workspaceId === this.workspaceId);
  }
}

const toView = ({ workspaceId: _, at, ...entry }: Held): AuditEntryView => ({ ...entry, at: at.toISOString() });

const isWithin = ({ principal, action, resource, correlationId, at }: Held, filter: AuditFilter): boolean =>
  isAsked(filter.principal, principal?.id) &&
  isAsked(filter.action, action) &&
  isAsked(filter.correlationId, correlationId) &&
  (filter.resource === undefined || `${resource ?? ''}/`.startsWith(`${filter.resource}/`)) &&
  (filter.createdAfter === undefined || at > new Date(filter.createdAfter)) &&
  (filter.createdBefore === undefined || at < new Date(filter.createdBefore));

const isAsked = (asked: string | undefined, is: string | undefined): boolean => asked === undefined || asked === is;
