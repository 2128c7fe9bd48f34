import { AggregateRoot, type DomainEvent, isSame, OUTSIDE_EVENTS, type OutsideEvent, Stale } from '#libs/kernel';

export interface EndpointTerms {
  readonly url: string;
  readonly events: readonly OutsideEvent[];
  readonly description?: string;
}

export interface EndpointState extends EndpointTerms {
  readonly id: string;
  /** What its deliveries are signed with: whsec_ and 32 random bytes in base64. */
  readonly secret: string;
  /** The one before, which signs beside it until then. */
  readonly former?: { readonly secret: string; readonly until: Date };
  readonly pausedAt?: Date;
  readonly disabled?: { readonly at: Date; readonly reason: DisabledReason };
  readonly createdAt: Date;
  readonly version: number;
}

/** It said that it is gone (410), or accepted nothing for days. */
export const DISABLED_REASONS = ['gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** For how many milliseconds the secret before a rotation signs too. */
export const OVERLAP = 24 * 3_600_000;

/** How many a workspace may have. */
export const MOST_ENDPOINTS = 50;

export interface EndpointEvent extends DomainEvent {
  readonly type: `webhook-${'created' | 'changed' | 'deleted'}`;
  readonly endpointId: string;
}

/** Where a workspace wants to be told of what happens. */
export class Endpoint extends AggregateRoot {
  private constructor(
    private current: EndpointState,
    /** The version in the repository; 0 for one that was never stored. */
    readonly storedVersion: number,
  ) {
    super(current.id);
  }

  static open(facts: Omit<EndpointState, 'version'>): Endpoint {
    const endpoint = new Endpoint({ ...facts, events: ordered(facts.events), version: 1 }, 0);
    endpoint.tell('webhook-created');
    return endpoint;
  }

  static restore(state: EndpointState): Endpoint {
    return new Endpoint(state, state.version);
  }

  get state(): EndpointState {
    return this.current;
  }

  /** Refuses a writer who has read another version. */
  expect(version: number): void {
    if (version !== this.storedVersion) throw new Stale('webhook');
  }

  describe({ url, events, description }: EndpointTerms): void {
    const { description: _, ...kept } = this.current;
    this.change({ ...kept, url, events: ordered(events), ...(description !== undefined && { description }) });
  }

  /** What happens is kept for it from now on, and delivered when it is resumed. */
  pause(now: Date): void {
    if (!this.current.pausedAt) this.change({ ...this.current, pausedAt: now });
  }

  /** Of one that was disabled too: it is given another chance. */
  resume(): void {
    const { pausedAt: _, disabled: __, ...kept } = this.current;
    this.change(kept);
  }

  /** The secret before signs beside the new one for a day, so that receivers can be changed one by one. */
  rotate(secret: string, now: Date): void {
    const former = { secret: this.current.secret, until: new Date(now.getTime() + OVERLAP) };
    this.change({ ...this.current, secret, former });
  }

  /** To be taken out of its repository. */
  discard(): void {
    this.tell('webhook-deleted');
  }

  private change(next: EndpointState): void {
    if (isSame(next, this.current)) return;
    this.current = { ...next, version: this.storedVersion + 1 };
    this.tell('webhook-changed');
  }

  private tell(type: EndpointEvent['type']): void {
    const event: EndpointEvent = { type, endpointId: this.id };
    this.record(event);
  }
}

/** Each once, in the order in which they are documented. */
const ordered = (events: readonly OutsideEvent[]): OutsideEvent[] =>
  OUTSIDE_EVENTS.filter((event) => events.includes(event));
