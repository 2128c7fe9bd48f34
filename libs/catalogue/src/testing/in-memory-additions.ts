import { type AggregateRoot, type DomainEvent, Stale } from '#libs/kernel';
import { CatalogueAdditions, NO_ADDITIONS, type WorkspaceAdditions } from '../application/catalogue-additions.js';
import { AliasExists, AliasTaken, IdTaken } from '../domain/addition.errors.js';
import type { AdditionState } from '../domain/addition.js';
import { refuseTooMany } from '../domain/additions.js';
import { BrowserAlias, type BrowserAliasState } from '../domain/browser-alias.js';
import { BrowserAliasRepository } from '../domain/browser-alias.repository.js';
import { CustomBrowser, type CustomBrowserState, spellingOf } from '../domain/custom-browser.js';
import { CustomBrowserRepository } from '../domain/custom-browser.repository.js';
import { CustomFeature, type CustomFeatureState } from '../domain/custom-feature.js';
import { CustomFeatureRepository } from '../domain/custom-feature.repository.js';
import { by } from '../domain/order.js';

/** What one workspace added, and what was announced. */
export class InMemoryAdditions extends CatalogueAdditions {
  readonly features = new Map<string, CustomFeatureState>();
  readonly browsers = new Map<string, CustomBrowserState>();
  readonly aliases = new Map<string, BrowserAliasState>();
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
    const aliases = [...this.aliases.values()].sort(byId);
    const isAny = features.length + browsers.length + aliases.length > 0;
    this.#current = isAny ? { features, browsers, aliases } : NO_ADDITIONS;
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

export class InMemoryBrowserAliasRepository extends BrowserAliasRepository {
  constructor(private readonly held: InMemoryAdditions) {
    super();
  }

  find(id: string): Promise<BrowserAlias | undefined> {
    const state = this.held.aliases.get(id);
    return Promise.resolve(state && BrowserAlias.restore(state));
  }

  save(alias: BrowserAlias): Promise<void> {
    return doing(() => {
      refuseUnlessCurrent(alias, this.held.aliases, this.noun);
      refuseTooMany('aliases', new Set([...this.held.aliases.keys(), alias.id]).size);
      const others = [...this.held.aliases.values()].filter(({ id }) => id !== alias.id);
      const other = others.find((state) => BrowserAlias.restore(state).spelling === alias.spelling);
      if (other) throw new AliasExists(alias.state.called.name, other.id);
      this.held.aliases.set(alias.id, alias.state);
      this.held.changed(alias);
    });
  }

  delete(alias: BrowserAlias): Promise<void> {
    return doing(() => {
      refuseUnlessCurrent(alias, this.held.aliases, this.noun);
      this.held.aliases.delete(alias.id);
      this.held.changed(alias);
    });
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
  noun: 'feature' | 'browser' | 'browser alias',
): void {
  if ((held.get(id)?.version ?? 0) === storedVersion) return;
  throw storedVersion === 0 && noun !== 'browser alias' ? new IdTaken(noun, id) : new Stale(noun);
}
