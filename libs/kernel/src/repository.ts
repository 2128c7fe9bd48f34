import type { AggregateRoot } from './aggregate-root.js';
import { NotFound } from './domain-error.js';

/** A collection of aggregates that outlives the process. Ports extend it; Nest injects by it. */
export abstract class Repository<A extends AggregateRoot> {
  /** What one of them is called in a refusal. */
  abstract readonly noun: string;
  abstract find(id: string): Promise<A | undefined>;
  /** Stores the aggregate and the events it recorded: both, or neither. */
  abstract save(aggregate: A): Promise<void>;
  /** Refuses with NotFound or Stale what somebody else has deleted or changed since it was found. */
  abstract delete(aggregate: A): Promise<void>;

  /** Like `find`, for callers that cannot go on without it. */
  async get(id: string): Promise<A> {
    const found = await this.find(id);
    if (!found) throw new NotFound(this.noun, id);
    return found;
  }
}
