import { isDeepStrictEqual } from 'node:util';
import { type FormClass, writable } from './descriptor.js';
import { fieldsOf } from './field.js';
import { nestedIn } from './unfolded.js';

type Members = Readonly<Record<string, unknown>>;

/** The body without what the form does not take and that came back as it was shown, as deep as forms are nested. */
export function withoutShown(body: Members, form: FormClass, shown: Members): Members {
  const taken = writable(fieldsOf(form));
  const edited = Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
    if (!Object.hasOwn(taken, name)) return isDeepStrictEqual(value, shown[name]) ? [] : [[name, value]];
    const nested = nestedIn(form, name);
    return [[name, nested && isObject(value) ? withoutShown(value, nested, membersOf(shown[name])) : value]];
  });
  return Object.fromEntries(edited);
}

/** What the form takes of what is shown, changed by the patch; what it does not take stays there to be refused. */
export function patched(shown: Members, patch: Members, form: FormClass): Members {
  const merged = new Map(Object.entries(stateOf(shown, form)));
  for (const [name, value] of Object.entries(patch)) {
    const nested = nestedIn(form, name);
    if (!Object.hasOwn(writable(fieldsOf(form)), name)) merged.set(name, value);
    else if (value === null) merged.delete(name);
    else if (nested && isObject(value)) merged.set(name, patched(membersOf(shown[name]), value, nested));
    else merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

/** What the form takes of what is shown. */
const stateOf = (shown: Members, form: FormClass): Members =>
  Object.fromEntries(
    Object.keys(writable(fieldsOf(form))).flatMap((name): [string, unknown][] => {
      const [value, nested] = [shown[name], nestedIn(form, name)];
      if (value === undefined) return [];
      return [[name, nested && isObject(value) ? stateOf(value, nested) : value]];
    }),
  );

/** RFC 7396: null removes, an object is merged, anything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;

  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

const membersOf = (value: unknown): Members => (isObject(value) ? value : {});

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
