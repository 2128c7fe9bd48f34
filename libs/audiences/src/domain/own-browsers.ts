import { type IndexedBrowser, normalForm } from '#libs/compat';
import { readOperatingSystem } from './operating-system.js';

type Browser = Pick<IndexedBrowser, 'id' | 'name' | 'custom' | 'aliases'>;

/**
 * The browsers that a workspace added, by what its analytics call them: an alias on the system it was told for, else an alias
 * on any, else the browser's own id or name, unless upstream has a browser of that.
 */
export class OwnBrowsers {
  readonly #ids = new Set<string>();
  readonly #byAlias = new Map<string, string>();
  readonly #byName = new Map<string, string>();

  constructor(browsers: readonly Browser[]) {
    for (const { id, name, custom, aliases = [] } of browsers) {
      if (!custom) continue;
      this.#ids.add(id);
      for (const alias of aliases) addTo(this.#byAlias, keyOf(alias.name, alias.os), id);
      for (const called of [id, name]) addTo(this.#byName, normalForm(called), id);
    }
    for (const { id, name, custom } of browsers) {
      if (custom) continue;
      this.#byName.delete(normalForm(id));
      this.#byName.delete(normalForm(name));
    }
  }

  has(id = ''): boolean {
    return this.#ids.has(id);
  }

  idOf(name: string, os?: string): string | undefined {
    if (this.#ids.size === 0) return undefined;
    return this.#byAlias.get(keyOf(name, os)) ?? this.#byAlias.get(keyOf(name)) ?? this.#byName.get(normalForm(name));
  }

  /** The first product of a user agent that is called so, with its version; an alias for one system is not looked for. */
  productIn(
    userAgent: string,
  ): { readonly browser: string; readonly name: string; readonly version: string } | undefined {
    if (this.#ids.size === 0) return undefined;
    for (const word of userAgent.split(BETWEEN_PRODUCTS)) {
      const [, name = '', version = ''] = PRODUCT.exec(word) ?? [];
      const browser = this.idOf(name);
      if (browser !== undefined) return { browser, name, version };
    }
    return undefined;
  }
}

const BETWEEN_PRODUCTS = /[\s();,]+/;
const PRODUCT = /^([^/]+)\/(\d[\d.]*)/;

const addTo = (ids: Map<string, string>, key: string, id: string): void => {
  if (!ids.has(key)) ids.set(key, id);
};

/** Systems are told apart as the mapping tells them apart: iPadOS 17 is iOS; one that it does not know is told by its name. */
function keyOf(name: string, os?: string): string {
  const system = readOperatingSystem(os);
  const told = system?.platform === 'other' ? system.name : system?.platform;
  return `${normalForm(name)} ${told ?? ''}`;
}
