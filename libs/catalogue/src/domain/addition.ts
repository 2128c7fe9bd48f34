import { AggregateRoot, type DomainEvent, isSame, Stale } from '#libs/kernel';

export interface AdditionState {
  /** Among the ids of upstream and the workspace's own, as links and analytics name it. */
  readonly id: string;
  /** Grows by one with every change: what If-Match is held against. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type AdditionKind = 'custom-feature' | 'custom-browser' | 'browser-alias';

export interface AdditionEvent extends DomainEvent {
  readonly type: `${AdditionKind}-${'created' | 'changed' | 'deleted'}`;
  readonly additionId: string;
}

/** A thing of the catalogue that a workspace added for itself. */
export abstract class Addition<State extends AdditionState> extends AggregateRoot {
  protected constructor(
    private readonly kind: AdditionKind,
    private current: State,
    /** The version in the repository; 0 for one that was never stored. */
    readonly storedVersion: number,
  ) {
    super(current.id);
  }

  get state(): State {
    return this.current;
  }

  /** Refuses a writer who has read another version. */
  expect(version: number): void {
    if (version !== this.storedVersion) throw new Stale(this.kind.replace('-', ' '));
  }

  /** To be taken out of its repository. */
  discard(): void {
    this.announce('deleted');
  }

  /** What is described as it was has not changed. */
  protected become(described: Omit<State, keyof AdditionState>, now: Date): void {
    const { id, createdAt, version, updatedAt } = this.current;
    if (isSame({ ...described, id, createdAt, version, updatedAt }, this.current)) return;
    // A description and what every addition has are a state.
    this.current = { id, ...described, version: this.storedVersion + 1, createdAt, updatedAt: now } as State;
    this.announce('changed');
  }

  protected announce(what: 'created' | 'changed' | 'deleted'): void {
    const event: AdditionEvent = { type: `${this.kind}-${what}`, additionId: this.id };
    this.record(event);
  }
}
