/** The variables of a path: `/audiences/{audienceId}` has `{ audienceId: string }`. */
export type PathParameters<Path extends string> = string extends Path
  ? Readonly<Record<string, string>>
  : Readonly<Record<Variables<Path>, string>>;
type Variables<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Variables<Rest>
  : never;

const VARIABLE = /\{(\w+)\}/g;

/** A path to be filled in, taken apart once: what is given is percent-encoded as one segment (RFC 6570), the rest stays. */
export function pathTemplate(path: string): (parameters: Readonly<Record<string, string | undefined>>) => string {
  const [start, ...rest] = path.split(VARIABLE);
  const parts = rest.flatMap((name, index) => (index % 2 === 0 ? [{ name, then: rest[index + 1] }] : []));
  return (parameters) => {
    let expanded = start;
    for (const { name, then } of parts) {
      const value = parameters[name];
      expanded += (value === undefined ? `{${name}}` : encodeSegment(value)) + then;
    }
    return expanded;
  };
}

/** The names of its variables, in their order. */
export const variablesOf = (path: string): string[] => [...path.matchAll(VARIABLE)].map(([, name = '']) => name);

/** As Nest's router writes it: `/audiences/:audienceId`. */
export const toRoutePath = (path: string): string => path.replace(VARIABLE, ':$1');

/** Matches the concrete paths of a template. */
export const toPathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(VARIABLE, '[^/]+')}/?$`);

/** RFC 6570 escapes all but the unreserved characters, of which ids consist; encodeURIComponent spares five more. */
const encodeSegment = (value: string): string =>
  UNRESERVED.test(value)
    ? value
    : encodeURIComponent(value).replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      );
const UNRESERVED = /^[\w.~-]*$/;
