import type { Named } from './named.js';

/**
 * Finds the key of what linters name: by where BCD keeps things of its kind. What a workspace adds to an edition leaves its keys
 * as they are: all workspaces share one.
 */
export class KeyNames {
  readonly #ordinals: ReadonlyMap<string, number>;
  /** Keys of CSS's types and functions by their last step, the shortest first. */
  readonly #typesEnding: ReadonlyMap<string, readonly string[]>;

  private constructor(keys: readonly string[]) {
    this.#ordinals = new Map(keys.map((key, ordinal) => [key, ordinal]));
    const types = keys.filter((key) => TYPES.test(key)).sort((a, b) => a.length - b.length);
    this.#typesEnding = Map.groupBy(types, (key) => key.slice(key.lastIndexOf('.') + 1));
  }

  /** Of all keys of an edition. */
  static of(keys: readonly string[]): KeyNames {
    const known = KNOWN.get(keys) ?? new KeyNames(keys);
    KNOWN.set(keys, known);
    return known;
  }

  ordinalOf(key: string): number | undefined {
    return this.#ordinals.get(key);
  }

  /** Its key; where the edition has none, the likeliest that it would have. */
  keyOf({ as, name, of = '' }: Named): string {
    const candidates = CANDIDATES[as](name, of, (step) => this.#typesEnding.get(step) ?? []);
    return candidates.find((key) => this.#ordinals.has(key)) ?? candidates[0];
  }
}

const KNOWN = new WeakMap<readonly string[], KeyNames>();

/** Where functions and units are: among the types, or as what a property takes. */
const TYPES = /^css\.types\.|_function$/;
const LENGTHS = 'css.types.length.';

type Candidates = (name: string, of: string, ending: (step: string) => readonly string[]) => readonly string[];

const itself: Candidates = (name) => [name];

/** What a thing of each kind may be called by BCD, likeliest first. */
const CANDIDATES: Readonly<Record<Named['as'], Candidates>> = {
  ...{ id: itself, feature: itself, key: itself, caniuse: itself, words: itself },
  ...{ 'not-parsed': itself, 'rule-not-run': itself },
  property: (name) => [`css.properties.${name}`],
  value: (name, property) => [`css.properties.${property}.${name}`],
  'at-rule': (name) => [`css.at-rules.${name}`],
  'media-condition': (name) => [`css.at-rules.media.${name}`, `css.at-rules.media.${name.replace(/^(min|max)-/, '')}`],
  selector: (name) => [`css.selectors.${name}`],
  // The type <color> has a function color().
  function: (name, _, ending) => [
    ...[`css.types.${name}.${name}`, `css.types.basic-shape.${name}`],
    ...ending(name),
    ...ending(`${name}_function`),
  ],
  unit: (name, _, ending) => [...[LENGTHS + name, LENGTHS + (UNITS_AS_ONE[name.slice(0, 2)] ?? name)], ...ending(name)],
  element: (name) => [`html.elements.${name}`],
  attribute: (name, element) => attributeKeys(`html.elements.${element}`, name),
  'global-attribute': (name) => attributeKeys('html.global_attributes', name),
};

/** Units that BCD has one key for, by how all of them begin. */
const UNITS_AS_ONE: Readonly<Record<string, string>> = {
  cq: 'container_query_length_units',
  dv: 'viewport_percentage_units_dynamic',
  lv: 'viewport_percentage_units_large',
  sv: 'viewport_percentage_units_small',
};

/** Of an attribute, or, written as in HTML, of an attribute with a value: `type="week"`. */
function attributeKeys(owner: string, written: string): string[] {
  const valued = /^([^=]*)="(.*)"$/s.exec(written);
  if (!valued) return [`${owner}.${written}`];
  const [, name, value] = valued;
  const named = value === '0' ? 'zero' : value.replace(/:.*/s, '');
  return [`${owner}.${name}.${value}`, `${owner}.${name}_${named}`, `${owner}.${name}.${name}_${named}`];
}
