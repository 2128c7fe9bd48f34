import type { KnownKeys } from './known-keys.js';

/** Of an element with its attributes. Names that begin with a capital are components. */
export function elementKeys(name: string, attributes: readonly string[], keys: KnownKeys): string[] {
  if (!/^[a-z]/.test(name)) return [];
  const element = `html.elements.${name}`;
  const found = attributes
    .map((attribute) => attribute.toLowerCase())
    .map((attribute) => keys.first(`${element}.${attribute}`, `html.global_attributes.${attribute}`));
  return [keys.first(element), ...found].filter((key) => key !== undefined);
}
