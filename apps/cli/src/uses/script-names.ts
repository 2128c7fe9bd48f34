import type { KnownKeys } from './known-keys.js';
import { type Scope, scopeOf } from './scopes.js';
import { bare, type Node, nodeOf } from './tree.js';

/** What an expression is, as far as its words tell. */
type Meaning =
  | { readonly is: 'window' }
  /** An interface, a class or a namespace, by its key. */
  | { readonly is: 'named'; readonly key: string }
  /** An object of one, by its name in BCD. */
  | { readonly is: 'instance'; readonly of: string };

/** Finds the keys of what a part of a script names: by what is global there, and what hangs on that. */
export class ScriptNames {
  constructor(
    private readonly keys: KnownKeys,
    private readonly scope: Scope,
    /** How often a name was followed to what it stands for. */
    private readonly followed = 0,
  ) {}

  /** Within a node that may declare names of its own; `passed`: what it is called with at once, where it is a function. */
  within(node: Node, passed: readonly Node[]): ScriptNames {
    const scope = scopeOf(node, this.scope, passed);
    return scope === this.scope ? this : new ScriptNames(this.keys, scope);
  }

  /** Of a name, or of a member that is asked for; `isCalled`: as a method. */
  keyOf(node: Node, isCalled: boolean): string | undefined {
    if (node.type === 'Identifier') return this.#isGlobal(node) ? this.#global(String(node.name)) : undefined;
    const name = memberOf(node);
    if (name === undefined) return undefined;
    return this.#member(this.#meaning(nodeOf(node, 'object')), name, isCalled);
  }

  /** The expression that a name stands for, and the names that hold there. */
  standsFor(node: Node): { readonly node: Node; readonly names: ScriptNames } | undefined {
    const stood = node.type === 'Identifier' ? this.scope.stoodFor(String(node.name)) : undefined;
    if (!stood || this.followed >= MOST_FOLLOWED) return undefined;
    return { node: stood.node, names: new ScriptNames(this.keys, stood.scope, this.followed + 1) };
  }

  /** Of `"name" in object`. */
  keyIn(name: string, object: Node | undefined): string | undefined {
    return this.#member(this.#meaning(object), name, false);
  }

  /** Of what `new` makes: its constructor. */
  constructorOf(callee: Node | undefined): string | undefined {
    const meaning = this.#meaning(callee);
    if (meaning?.is !== 'named') return undefined;
    return this.keys.first(`${meaning.key}.${meaning.key.slice(meaning.key.lastIndexOf('.') + 1)}`);
  }

  #isGlobal({ name }: Node): boolean {
    return !this.scope.declares(String(name));
  }

  #global(name: string): string | undefined {
    return this.keys.first(`javascript.builtins.${name}`, `api.${name}`, `api.Window.${name}`);
  }

  #member(meaning: Meaning | undefined, name: string, isCalled: boolean): string | undefined {
    switch (meaning?.is) {
      case 'window':
        return this.#global(name);
      case 'named':
        return this.keys.first(`${meaning.key}.${name}_static`, `${meaning.key}.${name}`);
      case 'instance':
        return this.keys.first(`api.${meaning.of}.${name}`, `javascript.builtins.${meaning.of}.${name}`);
      default:
        return isCalled ? this.keys.member(name) : undefined;
    }
  }

  #meaning(written: Node | undefined): Meaning | undefined {
    const node = bare(written);
    if (!node) return undefined;
    if (node.type === 'Identifier') {
      const stood = this.standsFor(node);
      if (stood) return stood.names.#meaning(stood.node);
      return this.#isGlobal(node) ? this.#ofGlobal(String(node.name)) : undefined;
    }
    if (node.type === 'NewExpression') return instanceOf(this.#meaning(nodeOf(node, 'callee')));
    const literal = LITERALS[node.type];
    if (literal !== undefined) return { is: 'instance', of: literal };
    const name = memberOf(node);
    return name === undefined ? undefined : this.#ofMember(this.#meaning(nodeOf(node, 'object')), name);
  }

  #ofGlobal(name: string): Meaning | undefined {
    if (WINDOWS.has(name)) return { is: 'window' };
    const interfaceName = INSTANCES[name];
    if (interfaceName !== undefined) return { is: 'instance', of: interfaceName };
    const key = this.keys.first(`javascript.builtins.${name}`, `api.${name}`);
    return key === undefined ? undefined : { is: 'named', key };
  }

  #ofMember(meaning: Meaning | undefined, name: string): Meaning | undefined {
    if (meaning?.is === 'window') return this.#ofGlobal(name);
    if (meaning?.is === 'named') {
      if (name === 'prototype') return instanceOf(meaning);
      const key = /^[A-Z]/.test(name) ? this.keys.first(`${meaning.key}.${name}`) : undefined;
      return key === undefined ? undefined : { is: 'named', key };
    }
    if (meaning?.is !== 'instance') return undefined;
    const of = INSTANCES[`${meaning.of}.${name}`] ?? name.charAt(0).toUpperCase() + name.slice(1);
    return this.keys.has(`api.${meaning.of}.${name}`) && this.keys.has(`api.${of}`)
      ? { is: 'instance', of }
      : undefined;
  }
}

const instanceOf = (meaning: Meaning | undefined): Meaning | undefined =>
  meaning?.is === 'named'
    ? { is: 'instance', of: meaning.key.replace(/^(javascript\.builtins|api)\./, '') }
    : undefined;

/** The name of the member that is asked for, where it is written. */
function memberOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const property = nodeOf(node, 'property');
  if (node.computed === true) return property?.type === 'StringLiteral' ? String(property.value) : undefined;
  return property?.type === 'Identifier' ? String(property.name) : undefined;
}

/** Names may stand for each other in a circle. */
const MOST_FOLLOWED = 8;

const WINDOWS = new Set(['window', 'self', 'globalThis', 'top', 'parent', 'frames']);

const LITERALS: Readonly<Record<string, string>> = {
  ...{ StringLiteral: 'String', TemplateLiteral: 'String', ArrayExpression: 'Array', RegExpLiteral: 'RegExp' },
};

/** What the objects are that everybody finds there, where their name does not tell. */
const INSTANCES: Readonly<Record<string, string>> = {
  ...{ document: 'Document', navigator: 'Navigator', history: 'History', location: 'Location', screen: 'Screen' },
  ...{ performance: 'Performance', crypto: 'Crypto', scheduler: 'Scheduler', navigation: 'Navigation' },
  ...{ caches: 'CacheStorage', cookieStore: 'CookieStore', customElements: 'CustomElementRegistry' },
  ...{ indexedDB: 'IDBFactory', localStorage: 'Storage', sessionStorage: 'Storage' },
  ...{ speechSynthesis: 'SpeechSynthesis', visualViewport: 'VisualViewport', trustedTypes: 'TrustedTypePolicyFactory' },
  ...{ 'Crypto.subtle': 'SubtleCrypto', 'Screen.orientation': 'ScreenOrientation', 'Document.fonts': 'FontFaceSet' },
  ...{
    'Document.body': 'HTMLBodyElement',
    'Document.documentElement': 'Element',
    'Document.timeline': 'DocumentTimeline',
  },
  ...{ 'Navigator.serviceWorker': 'ServiceWorkerContainer', 'Navigator.storage': 'StorageManager' },
  ...{ 'Navigator.locks': 'LockManager', 'Navigator.credentials': 'CredentialsContainer', 'Navigator.xr': 'XRSystem' },
  ...{ 'Navigator.userAgentData': 'NavigatorUAData', 'Navigator.gpu': 'GPU', 'Navigator.hid': 'HID' },
  ...{ 'Navigator.usb': 'USB', 'Navigator.connection': 'NetworkInformation', 'Navigator.contacts': 'ContactsManager' },
};
