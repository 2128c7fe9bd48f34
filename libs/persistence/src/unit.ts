import type { DomainEvent } from '#libs/kernel';
import type { Prisma } from './generated/client.js';

/** What queries are asked of: Prisma itself, or a transaction of it. */
export type Client = Prisma.TransactionClient;
export type Asking<Result> = (client: Client) => PromiseLike<Result>;

/** A unit of work, as those see it who join it. */
export interface Unit {
  /** Whether anything was written yet, so that what is read may never come to be. */
  readonly hasBegun: boolean;
  query<Result>(ask: Asking<Result>): Promise<Result>;
  /** Work that may fail alone: it is stored whole, or leaves nothing of itself while the rest goes on. */
  part<Result>(work: Asking<Result>): Promise<Result>;
  /** To be announced once all is stored. */
  tell(events: readonly DomainEvent[]): void;
}
