import { AggregateRoot, type DomainEvent, isSame, Stale } from '#libs/kernel';
import { AudienceUnnamed } from './audience.errors.js';

export interface AudienceState {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Grows by one with every change: what If-Match is held against. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface AudienceDescription {
  readonly name: string;
  readonly description?: string;
}

/** A named population of visitors, measured by its snapshots. */
export class Audience extends AggregateRoot {
  private constructor(
    private current: AudienceState,
    /** The version in the repository; 0 for one that was never stored. */
    readonly storedVersion: number,
  ) {
    super(current.id);
  }

  static create(id: string, described: AudienceDescription, now: Date): Audience {
    const state = { id, ...checked(described), version: 1, createdAt: now, updatedAt: now };
    const audience = new Audience(state, 0);
    audience.record(audienceEvent('audience-created', id));
    return audience;
  }

  static restore(state: AudienceState): Audience {
    return new Audience(state, state.version);
  }

  get state(): AudienceState {
    return this.current;
  }

  /** Refuses a writer who has read another version. */
  expect(version: number): void {
    if (version !== this.storedVersion) throw new Stale('audience');
  }

  /** What is described as it was has not changed. */
  replace(described: AudienceDescription, now: Date): void {
    const { id, name, description, createdAt } = this.current;
    const next = checked(described);
    if (isSame(next, { name, description })) return;
    this.current = { id, createdAt, ...next, version: this.storedVersion + 1, updatedAt: now };
    this.record(audienceEvent('audience-changed', id));
  }

  /** To be taken out of its repository, with its snapshots. */
  discard(): void {
    this.record(audienceEvent('audience-deleted', this.id));
  }
}

export interface AudienceEvent extends DomainEvent {
  readonly type: 'audience-created' | 'audience-changed' | 'audience-deleted';
  readonly audienceId: string;
}

const audienceEvent = (type: AudienceEvent['type'], audienceId: string): AudienceEvent => ({ type, audienceId });

function checked({ name, description }: AudienceDescription): AudienceDescription {
  const trimmed = { name: name.trim(), description: description?.trim() };
  if (!trimmed.name) throw new AudienceUnnamed();
  return { name: trimmed.name, ...(trimmed.description ? { description: trimmed.description } : {}) };
}
