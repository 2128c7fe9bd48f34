import { v7 } from 'uuid';
import { type AuditEntry, entryOfRefusals } from '../domain/audit-entry.js';
import type { AuditLog } from '../domain/audit-log.js';

/**
 * Callers who were refused. Noted for each request, and so written together, now and then; those beyond some sixty a minute are
 * counted by their reason and written once a minute: a flood of them fills no disk.
 */
export class Refusals {
  private single: AuditEntry[] = [];
  private readonly counted = new Map<string, AuditEntry>();
  private minute = 0;
  private noted = 0;

  constructor(
    private readonly log: AuditLog,
    private readonly now: () => number = Date.now,
  ) {}

  note(reason: string, correlationId: string): void {
    const entry = entryOfRefusals({ id: v7(), at: new Date(this.now()), reason, correlationId, count: 1 });
    this.noted += 1;
    const known = this.counted.get(reason);
    if (this.noted <= MOST_A_MINUTE && this.single.length < MOST_HELD) this.single.push(entry);
    else this.counted.set(reason, known ? { ...known, count: known.count + 1 } : entry);
  }

  /** Writes what was noted since; what cannot be written is kept for the next time. `isLast`: what is being counted too. */
  async write(isLast = false): Promise<void> {
    const minute = Math.floor(this.now() / 60_000);
    const isOver = isLast || minute !== this.minute;
    const counted = isOver ? [...this.counted.values()] : [];
    const entries = [...this.single, ...counted];
    if (isOver) {
      this.minute = minute;
      this.noted = 0;
    }
    if (entries.length === 0) return;

    const { single } = this;
    this.single = [];
    if (isOver) this.counted.clear();
    try {
      await this.log.recordRefusals(entries);
    } catch (error) {
      this.single = [...single, ...this.single].slice(0, MOST_HELD);
      for (const entry of counted) this.addUp(entry);
      throw error;
    }
  }

  private addUp(entry: AuditEntry): void {
    const { reason = '' } = entry;
    const later = this.counted.get(reason)?.count ?? 0;
    this.counted.set(reason, { ...entry, count: entry.count + later });
  }
}

const MOST_A_MINUTE = 60;
/** While the database is away. */
const MOST_HELD = 1_000;
