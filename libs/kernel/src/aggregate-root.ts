import type { Told } from './outside.js';

/** Something that happened, in the past tense, with ids rather than contents. */
export interface DomainEvent {
  /** Past tense, kebab case: snapshot-imported. */
  readonly type: string;
  /** The tenant it happened in; absent for the catalogue, which belongs to all. */
  readonly workspaceId?: string;
  /** What the outside is told of it, where it is: stored, and no part of what other processes hear. */
  readonly told?: Told;
}

/** A consistency boundary: it decides, records what happened, and is stored as a whole. */
export abstract class AggregateRoot {
  readonly #events: DomainEvent[] = [];

  constructor(readonly id: string) {}

  /** What happened since it was made or restored, oldest first. */
  get events(): readonly DomainEvent[] {
    return this.#events;
  }

  protected record(event: DomainEvent): void {
    this.#events.push(event);
  }
}
