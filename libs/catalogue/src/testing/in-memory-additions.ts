import { type AggregateRoot, type DomainEvent, Stale } from '#libs/kernel';
import { CatalogueAdditions, NO_ADDITIONS, type WorkspaceAdditions } from '../application/catalogue-additions.js';
import { AliasTaken, IdTaken } from '../domain/addition.errors.js';
import type { AdditionState } from '../domain/addition.js';
import { refuseTooMany } from '../domain/additions.js';
import { CustomBrowser, type CustomBrowserState, spellingOf } from '../domain/custom-browser.js';
import { CustomBrowserRepository } from '../domain/custom-browser.repository.js';
import { CustomFeature, type CustomFeatureState } from '../domain/custom-feature.js';
import { CustomFeatureRepository } from '../domain/custom-feature.repository.js';
import { by } from '../domain/order.js';

/** What one workspace added, and what was announced. */
export class InMemoryAdditions extends CatalogueAdditions {
  readonly features = new Map<string, CustomFeatureState>();
  readonly browsers = new Map<string, CustomBrowserState>();
  readonly events: DomainEvent[] = [];
  #current = NO_ADDITIONS;

  current(): Promise<WorkspaceAdditions> {
    return Promise.resolve(this.#current);
  }

  feature(id: string): Promise<CustomFeatureState | undefined> {
    return Promise.resolve(this.features.get(id));
  }

  browser(id: string): Promise<CustomBrowserState | undefined> {
    return Promise.resolve(this.browsers.get(id));
  }

  changed({ events }: AggregateRoot): void {
    const [features, browsers] = [[...this.features.values()].sort(byId), [...this.browsers.values()].sort(byId)];
    this.#current = features.length + browsers.length > 0 ? { features, browsers } : NO_ADDITIONS;
    this.events.push(...events);
  }
}

const byId = by(({ id }: { readonly id: string }) => id);

export class InMemoryCustomFeatureRepository extends CustomFeatureRepository {
  constructor(private readonly held: InMemoryAdditions) {
    super();
  }

  find(id: string): Promise<CustomFeature | undefined> {
    const state = this.held.features.get(id);
    return Promise.resolve(state && CustomFeature.restore(state));
  }

  save(feature: CustomFeature): Promise<void> {
    return doing(() => {
      refuseUnlessCurrent(feature, this.held.features, this.noun);
      refuseTooMany('features', new Set([...this.held.features.keys(), feature.id]).size);
      this.held.features.set(feature.id, feature.state);
      this.held.changed(feature);
    });
  }

  delete(feature: CustomFeature): Promise<void> {
    return doing(() => {
      refuseUnlessCurrent(feature, this.held.features, this.noun);
      this.held.features.delete(feature.id);
      this.held.changed(feature);
    });
  }
}

export class InMemoryCustomBrowserRepository extends CustomBrowserRepository {
  constructor(private readonly held: InMemoryAdditions) {
    super();
  }

  find(id: string): Promise<CustomBrowser | undefined> {
    const state = this.held.browsers.get(id);
    return Promise.resolve(state && CustomBrowser.restore(state));
  }

  save(browser: CustomBrowser): Promise<void> {
    return doing(() => {
      refuseUnlessCurrent(browser, this.held.browsers, this.noun);
      refuseTooMany('browsers', new Set([...this.held.browsers.keys(), browser.id]).size);
      this.#refuseTaken(browser);
      this.held.browsers.set(browser.id, browser.state);
      this.held.changed(browser);
    });
  }

  delete(browser: CustomBrowser): Promise<void> {
    return doing(() => {
      refuseUnlessCurrent(browser, this.held.browsers, this.noun);
      this.held.browsers.delete(browser.id);
      this.held.changed(browser);
    });
  }

  #refuseTaken({ id, state }: CustomBrowser): void {
    const others = [...this.held.browsers.values()].filter((other) => other.id !== id);
    const taken = state.aliases.flatMap((alias, at) => {
      const other = others.find(({ aliases }) => aliases.some((one) => spellingOf(one) === spellingOf(alias)));
      return other ? [{ at, name: alias.name, by: other.id }] : [];
    });
    if (taken.length > 0) throw new AliasTaken(taken);
  }
}

/** Done at once, or refused. */
const doing = (work: () => void): Promise<void> =>
  new Promise((resolve) => {
    work();
    resolve();
  });

function refuseUnlessCurrent(
  { id, storedVersion }: { readonly id: string; readonly storedVersion: number },
  held: ReadonlyMap<string, AdditionState>,
  noun: 'feature' | 'browser',
): void {
  if ((held.get(id)?.version ?? 0) === storedVersion) return;
  throw storedVersion === 0 ? new IdTaken(noun, id) : new Stale(noun);
}
