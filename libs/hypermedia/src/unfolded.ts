import type { FormClass } from './descriptor.js';
import { fieldsOf } from './field.js';

/**
 * The body as the form nests it. HAL-FORMS knows no nesting: a property that is rendered as `policy.threshold` is sent under
 * that name, and is the member of a member. Where that member is there already it is not, and stays to be refused.
 */
export function unfolded(form: FormClass, body: object): Record<string, unknown> {
  const members = new Map<string, unknown>();
  const folded = new Map<string, Map<string, unknown>>();
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    const [first, ...rest] = name.split('.');
    const isFolded = rest.length > 0 && nestedIn(form, first) && !Object.hasOwn(body, first);
    if (isFolded) folded.set(first, (folded.get(first) ?? new Map<string, unknown>()).set(rest.join('.'), value));
    else members.set(name, itemsUnfolded(form, name, value));
  }
  for (const [name, inner] of folded)
    members.set(name, unfolded(nestedIn(form, name) ?? form, Object.fromEntries(inner)));
  return Object.fromEntries(members);
}

/** The form of one object that is nested under that name. */
export const nestedIn = (form: FormClass, name: string): FormClass | undefined => formAt(form, name, 'object');

/** A list of objects, each as its form nests it; anything else as it is. */
function itemsUnfolded(form: FormClass, name: string, value: unknown): unknown {
  const item = formAt(form, name, 'array');
  if (!item || !Array.isArray(value)) return value;
  return value.map((one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? unfolded(item, one) : one,
  );
}

function formAt(form: FormClass, name: string, type: 'object' | 'array'): FormClass | undefined {
  const fields = fieldsOf(form);
  return Object.hasOwn(fields, name) && fields[name].schema.type === type ? fields[name].nested : undefined;
}
