/** The variables of a path: `/audiences/{audienceId}` has `{ audienceId: string }`. */
export type PathParameters<Path extends string> = string extends Path
  ? Readonly<Record<string, string>>
  : Readonly<Record<Variables<Path>, string>>;
type Variables<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Variables<Rest>
  : never;

const VARIABLE = /\{(\w+)\}/g;

/** Fills in what is given, percent-encoded as one path segment (RFC 6570 simple expansion); the rest stays. */
export const expandPath = (path: string, parameters: Readonly<Record<string, string | undefined>>): string =>
  path.replace(VARIABLE, (variable, name: string) => {
    const value = parameters[name];
    return value === undefined ? variable : encodeSegment(value);
  });

/** The names of its variables, in their order. */
export const variablesOf = (path: string): string[] => [...path.matchAll(VARIABLE)].map(([, name = '']) => name);

/** As Nest's router writes it: `/audiences/:audienceId`. */
export const toRoutePath = (path: string): string => path.replace(VARIABLE, ':$1');

/** Matches the concrete paths of a template. */
export const toPathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(VARIABLE, '[^/]+')}/?$`);

/** RFC 6570 escapes all but the unreserved characters; encodeURIComponent spares five more. */
const encodeSegment = (value: string): string =>
  encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
