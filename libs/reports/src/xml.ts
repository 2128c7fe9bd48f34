type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; an attribute that is not there is left out. Children are elements, or escaped texts. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([attribute, value]) =>
        ` ${attribute}="${escape(String(value))
          .replaceAll('"', '&quot;')
          .replace(/[\t\n\r]/g, reference)}"`,
    )
    .join('');
  const inner = children.join('');
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}

/** Of what XML 1.0 has no place for, even as a reference, nothing is left. */
export const escape = (value: string): string =>
  value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const reference = (character: string): string => `&#${String(character.charCodeAt(0))};`;
