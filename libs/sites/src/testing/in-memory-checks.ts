import { type DomainEvent, NotFound } from '#libs/kernel';
import { Check, type CheckState } from '../domain/check.js';
import { CheckRepository } from '../domain/check.repository.js';

/** The checks of the sites that there are. */
export class InMemoryCheckRepository extends CheckRepository {
  readonly checks = new Map<string, CheckState>();
  readonly events: DomainEvent[] = [];

  constructor(private readonly sites: Pick<ReadonlySet<string>, 'has'>) {
    super();
  }

  find(id: string): Promise<Check | undefined> {
    const state = this.checks.get(id);
    return Promise.resolve(state && Check.restore(state));
  }

  save({ state, events }: Check): Promise<void> {
    if (!this.sites.has(state.siteId)) return Promise.reject(new NotFound('site', state.siteId));
    this.checks.set(state.id, state);
    this.events.push(...events);
    return Promise.resolve();
  }

  delete({ id, events }: Check): Promise<void> {
    if (!this.checks.delete(id)) return Promise.reject(new NotFound(this.noun, id));
    this.events.push(...events);
    return Promise.resolve();
  }
}
