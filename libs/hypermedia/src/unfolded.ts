import type { FormClass } from './descriptor.js';
import { fieldsOf } from './field.js';

/**
 * The body as the form nests it. HAL-FORMS knows no nesting: a property that is rendered as `policy.threshold` is sent under
 * that name, and is the member of a member. Where that member is there already it is not, and stays to be refused.
 */
export function unfolded(form: FormClass, body: object): Record<string, unknown> {
  const members = new Map<string, unknown>();
  const folded = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    const [first, ...rest] = name.split('.');
    const isFolded = rest.length > 0 && nestedIn(form, first) && !Object.hasOwn(body, first);
    if (isFolded) folded.set(first, { ...folded.get(first), [rest.join('.')]: value });
    else members.set(name, value);
  }
  for (const [name, inner] of folded) members.set(name, unfolded(nestedIn(form, name) ?? form, inner));
  return Object.fromEntries(members);
}

/** The form of one object that is nested under that name. */
export function nestedIn(form: FormClass, name: string): FormClass | undefined {
  const fields = fieldsOf(form);
  return Object.hasOwn(fields, name) && fields[name].schema.type === 'object' ? fields[name].nested : undefined;
}
