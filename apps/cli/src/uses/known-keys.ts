/** A key of the catalogue, and the feature that it belongs to where it does to one. */
export interface KnownKey {
  readonly id: string;
  readonly feature?: string;
}

/** The keys of an edition: only what is among them is told. */
export class KnownKeys {
  readonly #features: ReadonlyMap<string, string | undefined>;
  readonly #types = new Map<string, string>();
  readonly #members = new Map<string, KnownKey[]>();

  constructor(keys: readonly KnownKey[]) {
    this.#features = new Map(keys.map(({ id, feature }) => [id, feature]));
    for (const key of keys) {
      const [, type] = TYPE.exec(key.id) ?? [];
      if (type !== undefined && !this.#types.has(type)) this.#types.set(type, key.id);
      const [, member] = MEMBER.exec(key.id) ?? [];
      if (member !== undefined) this.#members.set(member, [...(this.#members.get(member) ?? []), key]);
    }
  }

  get size(): number {
    return this.#features.size;
  }

  has(key: string): boolean {
    return this.#features.has(key);
  }

  /** The feature that it belongs to; itself where it does to none. */
  featureOf(key: string): string {
    return this.#features.get(key) ?? key;
  }

  /** The first that there is. */
  first(...candidates: readonly string[]): string | undefined {
    return candidates.find((key) => this.#features.has(key));
  }

  /** What CSS has of this name among its types: a function such as `oklch`. */
  type(name: string): string | undefined {
    return this.#types.get(name);
  }

  /**
   * The key of a method that is called on who knows what: only where all that have one of this name belong to one feature, so that it
   * matters not which is meant, and one of them is of a builtin, or of an element and so written that nobody else would.
   */
  member(name: string): string | undefined {
    const [first, ...others] = this.#members.get(name) ?? [];
    if (first?.feature === undefined || others.some(({ feature }) => feature !== first.feature)) return undefined;
    const [told] = [first, ...others].filter(
      ({ id }) => id.startsWith('javascript.builtins.') || (ELEMENT.test(id) && /[A-Z]/.test(name)),
    );
    return told?.id;
  }
}

/** Units are found where units are. */
const TYPE = /^css\.types\.(?:(?!length|angle|time|resolution|calc-keyword)[\w-]+\.)?([\w-]+)$/;
const MEMBER = /^(?:javascript\.builtins|api)\.\w+\.([a-z]\w*)$/;
const ELEMENT = /^api\.(Element|(HTML|SVG)\w*Element)\./;
