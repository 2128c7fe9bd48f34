import type { Problem, Property, Resource, Template } from '#libs/client';

/** A field of a form, with what the API adds to HAL-FORMS: lists, and items that have fields of their own. */
export interface Field extends Omit<Property, 'options'> {
  readonly placeholder?: string;
  readonly multi?: boolean;
  readonly maxItems?: number;
  readonly properties?: readonly Field[];
  readonly options?: Property['options'] & { readonly promptField?: string; readonly valueField?: string };
}

export type Values = Readonly<Record<string, unknown>>;

/** Something that can be done with a resource now. */
export interface Action {
  readonly name: string;
  readonly title: string;
  readonly template: Template;
}

/** What somebody fills in: what cannot be changed is sent along by the client. */
export const fieldsOf = ({ properties = [] }: Template): readonly Field[] =>
  (properties as readonly Field[]).filter(({ readOnly }) => !readOnly);

/** What a person reads before it. */
export const promptOf = ({ prompt, name }: Field): string => prompt ?? name;

/** What this caller may do, one of each: of two that change the same, that which changes a part. */
export function actionsOf(resource: Resource<object>, leftOut: readonly string[] = []): readonly Action[] {
  const names = Object.keys(resource.body._links ?? {}).map((relation) => relation.replace(/^plimsoll:/, ''));
  const offered = names.flatMap((name): Action[] => {
    const template = resource.form(name);
    return template ? [{ name, title: template.title ?? name, template }] : [];
  });
  const isWhole = (name: string) => name === 'replace' && offered.some((other) => other.name === 'merge');
  return offered.filter(({ name }) => !leftOut.includes(name) && name !== 'batch' && !isWhole(name));
}

/** What the form is sent with: of a form that changes a part, only what was changed; what was emptied is taken away. */
export function sentBy({ method, properties = [] }: Template, values: Values): Values {
  const before = new Map(properties.map(({ name, value }) => [name, value]));
  const told = Object.entries(values).map(([name, value]): [string, unknown] => [
    name,
    value === '' ? undefined : value,
  ]);
  if (method !== 'PATCH') return Object.fromEntries(told);
  const changed = told.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)));
  return Object.fromEntries(changed.map(([name, value]) => [name, value ?? null]));
}

/** Which errors belong to which field; those of no field are told above the form. */
export function errorsByField(fields: readonly Field[], errors: Problem['errors'] = []) {
  const byField = new Map<string, string[]>();
  const rest: { readonly pointer: string; readonly detail: string }[] = [];
  for (const { pointer, detail } of errors) {
    const path = pointer.replace(/^\//, '').replaceAll('/', '.');
    const field = fields.find(({ name }) => path === name || path.startsWith(`${name}.`));
    if (!field) rest.push({ pointer, detail });
    else byField.set(field.name, [...(byField.get(field.name) ?? []), detail]);
  }
  return { byField, rest };
}
