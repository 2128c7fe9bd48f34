import {
  type AliasRelease,
  type AliasOfBrowser,
  type IndexedBrowser,
  nameKey,
  normalForm,
  versionPrefixes,
} from '#libs/compat';
import { systemIn } from './user-agent.js';

type Browser = Pick<IndexedBrowser, 'id' | 'name' | 'custom' | 'aliases'>;

/** What a workspace means by a name. */
export interface Meaning {
  readonly browser: string;
  readonly release: AliasRelease;
  /** An alias says so, and no browser of its own. */
  readonly isByAlias?: true;
}

/**
 * What a workspace calls browsers: its aliases, and the names of the browsers that it added. What is told for a system is before
 * what is told for any, then what is told for a version, then an alias before what a browser of its own is called. The ids and
 * names of its own browsers come last, and are upstream's where it has a browser of that.
 */
export class OwnNames {
  readonly #ids = new Set<string>();
  /** All names that mean something somewhere. */
  readonly #known: ReadonlySet<string>;
  readonly #byKey = new Map<string, Meaning>();
  readonly #byName = new Map<string, Meaning>();

  constructor(browsers: readonly Browser[], aliases: readonly AliasOfBrowser[] = []) {
    for (const { called, browser, release } of aliases)
      addTo(this.#byKey, nameKey(called), { browser, release, isByAlias: true });
    for (const { id, name, custom, aliases: others = [] } of browsers) {
      if (!custom) continue;
      const meaning = { browser: id, release: 'as-told' } as const;
      this.#ids.add(id);
      for (const other of others) addTo(this.#byKey, nameKey(other), meaning);
      for (const called of [id, name]) addTo(this.#byName, normalForm(called), meaning);
    }
    for (const { id, name, custom } of browsers) {
      if (custom) continue;
      this.#byName.delete(normalForm(id));
      this.#byName.delete(normalForm(name));
    }
    const keyed = [...this.#byKey.keys()].map((key) => key.slice(0, key.indexOf(' ')));
    this.#known = new Set([...this.#byName.keys(), ...keyed]);
  }

  /** Whether the workspace added the browser. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Whether the name means something, on some system or in some version. */
  knows(name: string): boolean {
    return this.#known.size > 0 && this.#known.has(normalForm(name));
  }

  find(
    name: string,
    { os, version = '' }: { readonly os?: string; readonly version?: string } = {},
  ): Meaning | undefined {
    if (!this.knows(name)) return undefined;
    const versions = [...versionPrefixes(version.trim()), ''];
    for (const system of os ? [os, ''] : ['']) {
      for (const prefix of versions) {
        const found = this.#byKey.get(nameKey({ name, os: system, version: prefix }));
        if (found) return found;
      }
    }
    return this.#byName.get(normalForm(name));
  }

  /** The first product of a user agent that is called so, on the system that is told there, or what was read as its browser. */
  productIn(userAgent: string, read: Product): OwnProduct | undefined {
    if (this.#known.size === 0) return undefined;
    for (const { name, version } of [...productsIn(userAgent), read]) {
      const os = this.knows(name) ? systemIn(userAgent) : undefined;
      const meaning = this.find(name, { os, version });
      if (!meaning) continue;
      const isOfSystem = this.find(name, { version }) !== meaning;
      return { meaning, named: { name, ...(version && { version }), ...(isOfSystem && { os }) } };
    }
    return undefined;
  }
}

/** What is kept of a user agent: by this it means the same when it is mapped anew, so its system is told where that decides. */
export interface OwnProduct {
  readonly meaning: Meaning;
  readonly named: { readonly name: string; readonly version?: string; readonly os?: string };
}

interface Product {
  readonly name: string;
  readonly version?: string;
}

/** Edge calls itself Chrome and Safari too: who is called by these is known once all of it was read. */
const productsIn = (userAgent: string): Product[] =>
  userAgent.split(BETWEEN_PRODUCTS).flatMap((word) => {
    const product = PRODUCT.exec(word);
    return !product || SAID_BY_OTHERS.has(product[1]) ? [] : [{ name: product[1], version: product[2] }];
  });

const SAID_BY_OTHERS = new Set(['Mozilla', 'AppleWebKit', 'Gecko', 'Version', 'Mobile', 'Chrome', 'Safari']);
const BETWEEN_PRODUCTS = /[\s();,]+/;
const PRODUCT = /^([^/]+)\/(\d[\d.]*)/;

const addTo = (meanings: Map<string, Meaning>, key: string, meaning: Meaning): void => {
  if (!meanings.has(key)) meanings.set(key, meaning);
};
