/**
 * What a caller or a tool names. Callers give ids; linters give the words of their trade, for which an edition's key is found
 * (`SubjectFinder`).
 */
export interface Named {
  readonly as: keyof typeof WORDS;
  readonly name: string;
  /** Of a value its property, of an attribute its element. */
  readonly of?: string;
}

/** As it would be written in a sentence: an id as it is, anything else with what it is. */
export const wordsOf = ({ as, name, of = '' }: Named): string => WORDS[as](name, of);

const WORDS = {
  /** An id of any kind: of a feature, a key, or caniuse's. */
  id: (name: string) => name,
  feature: (name: string) => name,
  key: (name: string) => name,
  caniuse: (name: string) => name,
  property: (name: string) => `property ${name}`,
  value: (name: string, property: string) => `value ${name} of ${property}`,
  'at-rule': (name: string) => `@${name}`,
  function: (name: string) => `${name}()`,
  'media-condition': (name: string) => `media condition ${name}`,
  selector: (name: string) => `selector ${name}`,
  unit: (name: string) => `unit ${name}`,
  element: (name: string) => `<${name}>`,
  attribute: (name: string, element: string) => `<${element} ${name}>`,
  'global-attribute': (name: string) => `attribute ${name}`,
  /** A report's own words, where nothing more is understood of them. */
  words: (name: string) => name,
  /** A linter's words of a file that it could not parse, or of a rule that it could not run. */
  'not-parsed': (name: string) => name,
  'rule-not-run': (name: string) => name,
};
