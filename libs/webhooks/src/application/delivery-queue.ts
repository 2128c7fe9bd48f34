import type { DisabledReason } from '../domain/endpoint.js';
import type { StoredEvent } from './event-document.js';

/** A delivery that this process has for itself, for as long as an attempt may take. */
export interface Leased {
  readonly id: string;
  readonly lease: string;
  /** By the clock of the queue, which all processes share. */
  readonly leasedAt: Date;
  readonly workspaceId: string;
  readonly endpointId: string;
  readonly url: string;
  /** The newest first: each signs. */
  readonly secrets: readonly string[];
  /** This one among them. */
  readonly attempts: number;
  /** Since when the endpoint has accepted nothing. */
  readonly failingSince?: Date;
  readonly event: StoredEvent;
}

/** How an attempt went. */
export interface Attempt {
  readonly milliseconds: number;
  /** Of the answer, where there was one. */
  readonly status?: number;
  /** The first of what was answered. */
  readonly response?: string;
  /** Why it was no success, in words; absent: it was one. */
  readonly fault?: string;
}

/** What follows of it. */
export interface Conclusion {
  readonly state: 'due' | 'succeeded' | 'failed';
  readonly nextAt?: Date;
  readonly disables?: DisabledReason;
}

/** When an attempt ended, by the clock of the queue: that of a process may be days off, and another decides what is due. */
export const endOf = ({ leasedAt }: Pick<Leased, 'leasedAt'>, { milliseconds }: Attempt): Date =>
  new Date(leasedAt.getTime() + milliseconds);

/** What is to be delivered, of all workspaces. */
export abstract class DeliveryQueue {
  /** The first of each lane that is due, at most so many, and no more than a few of one endpoint. */
  abstract lease(most: number): Promise<readonly Leased[]>;
  /** Writes down how it went, unless the lease has run out and is somebody else's. */
  abstract conclude(leased: Leased, attempt: Attempt, conclusion: Conclusion): Promise<void>;
  /** As if it had not been tried. */
  abstract giveBack(leased: Leased): Promise<void>;
}

/** Sends one signed request. */
export abstract class Courier {
  abstract send(leased: Leased, signal: AbortSignal): Promise<Attempt>;
}
