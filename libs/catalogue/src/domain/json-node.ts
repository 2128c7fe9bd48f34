import { MalformedPackage } from './edition.errors.js';

/** A place in a package's parsed JSON. It gives what is asked of it, or refuses the package and names the place. */
export class JsonNode {
  private constructor(
    private readonly packageName: string,
    private readonly value: unknown,
    private readonly name = '',
    private readonly parent?: JsonNode,
  ) {}

  static root = (packageName: string, value: unknown) => new JsonNode(packageName, value);

  /** JSON pointer of this place. */
  get pointer(): string {
    return this.parent ? `${this.parent.pointer}/${this.name.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
  }

  member(name: string): JsonNode {
    return new JsonNode(this.packageName, this.#object()[name], name, this);
  }

  /** The member, or `undefined` where it is absent. */
  optional(name: string): JsonNode | undefined {
    return name in this.#object() ? this.member(name) : undefined;
  }

  members(): readonly (readonly [name: string, node: JsonNode])[] {
    return Object.entries(this.#object()).map(([name, value]) => [
      name,
      new JsonNode(this.packageName, value, name, this),
    ]);
  }

  items(): readonly JsonNode[] {
    if (!Array.isArray(this.value)) return this.refuse('an array');
    return this.value.map((item, at) => new JsonNode(this.packageName, item, `${at}`, this));
  }

  /** The items of an array, or the one that stands in its place. */
  oneOrMore(): readonly JsonNode[] {
    return Array.isArray(this.value) ? this.items() : [this];
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.refuse('a text');
  }

  /** The texts of an array, or the one text that stands in its place. */
  texts(): readonly string[] {
    return this.oneOrMore().map((each) => each.text());
  }

  /** A text that the pattern matches, which `expected` describes. */
  matching(pattern: RegExp, expected: string): string {
    const text = this.text();
    return pattern.test(text) ? text : this.refuse(expected);
  }

  oneOf<const Choice extends string>(choices: readonly Choice[]): Choice {
    return choices.find((choice) => choice === this.value) ?? this.refuse(`one of ${choices.join(', ')}`);
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.refuse('true or false');
  }

  isFalse(): boolean {
    return this.value === false;
  }

  refuse(expected: string): never {
    throw new MalformedPackage(this.packageName, this.pointer, expected);
  }

  #object(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse('an object');
    return value as Readonly<Record<string, unknown>>;
  }
}
