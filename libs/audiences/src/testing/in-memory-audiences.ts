import { type DomainEvent, NotFound, Stale } from '#libs/kernel';
import { Audience, type AudienceState } from '../domain/audience.js';
import { AudienceRepository } from '../domain/audience.repository.js';
import type { Days } from '../domain/file-format.js';
import { SnapshotExists, SnapshotSuperseded } from '../domain/snapshot.errors.js';
import { Snapshot, type SnapshotState } from '../domain/snapshot.js';
import { SnapshotRepository } from '../domain/snapshot.repository.js';

/** What the repositories of one workspace hold, and what was announced. */
export class InMemoryAudiences {
  readonly audiences = new Map<string, AudienceState>();
  readonly snapshots = new Map<string, SnapshotState>();
  readonly events: DomainEvent[] = [];
}

export class InMemoryAudienceRepository extends AudienceRepository {
  constructor(private readonly held: InMemoryAudiences) {
    super();
  }

  find(id: string): Promise<Audience | undefined> {
    const state = this.held.audiences.get(id);
    return Promise.resolve(state && Audience.restore(state));
  }

  save(audience: Audience): Promise<void> {
    return this.write(audience, () => this.held.audiences.set(audience.id, audience.state));
  }

  delete(audience: Audience): Promise<void> {
    return this.write(audience, () => {
      this.held.audiences.delete(audience.id);
      for (const { id, audienceId } of this.held.snapshots.values())
        if (audienceId === audience.id) this.held.snapshots.delete(id);
    });
  }

  private write({ id, storedVersion, events }: Audience, write: () => void): Promise<void> {
    const version = this.held.audiences.get(id)?.version ?? 0;
    if (version !== storedVersion) return Promise.reject(new Stale(this.noun));

    write();
    this.held.events.push(...events);
    return Promise.resolve();
  }
}

export class InMemorySnapshotRepository extends SnapshotRepository {
  constructor(private readonly held: InMemoryAudiences) {
    super();
  }

  find(id: string): Promise<Snapshot | undefined> {
    const state = this.held.snapshots.get(id);
    return Promise.resolve(state && Snapshot.restore(state));
  }

  save({ state, events }: Snapshot): Promise<void> {
    const { audienceId, period, remapOf } = state;
    if (!this.held.audiences.has(audienceId)) return Promise.reject(new NotFound('audience', audienceId));
    const first = this.ofPeriod(audienceId, period).find((other) => other.remapOf?.revision === remapOf?.revision);
    if (first && remapOf) return Promise.reject(new SnapshotSuperseded(remapOf.snapshotId, first.id));
    if (first) return Promise.reject(new SnapshotExists(period, first.id));

    this.held.snapshots.set(state.id, state);
    this.held.events.push(...events);
    return Promise.resolve();
  }

  refuseTaken(audienceId: string, days: Days): Promise<void> {
    const [first] = this.ofPeriod(audienceId, days);
    return first ? Promise.reject(new SnapshotExists(days, first.id)) : Promise.resolve();
  }

  delete({ id, events }: Snapshot): Promise<void> {
    if (!this.held.snapshots.delete(id)) return Promise.reject(new NotFound(this.noun, id));
    this.dropRevisionsOf(id);
    this.held.events.push(...events);
    return Promise.resolve();
  }

  private ofPeriod(audienceId: string, { from, to }: Days) {
    return [...this.held.snapshots.values()].filter(
      (snapshot) => snapshot.audienceId === audienceId && snapshot.period.from === from && snapshot.period.to === to,
    );
  }

  private dropRevisionsOf(id: string): void {
    for (const { id: later, remapOf } of this.held.snapshots.values()) {
      if (remapOf?.snapshotId !== id) continue;
      this.held.snapshots.delete(later);
      this.dropRevisionsOf(later);
    }
  }
}
