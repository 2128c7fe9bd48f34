import 'reflect-metadata';
import { type Descriptor, type FormClass, type Members, schemaOfMembers, writable } from './descriptor.js';
import { rulesOf } from './field-rules.js';

const FIELDS = Symbol('fields');

/** Declares a member of a form or query class, whose type must be the descriptor's. */
export function Field<T, Optional extends boolean>(descriptor: Descriptor<T, Optional>) {
  return <K extends string>(
    target: Optional extends true ? Readonly<Partial<Record<K, T>>> : Readonly<Record<K, T>>,
    name: K,
  ): void => {
    const own = (Reflect.getOwnMetadata(FIELDS, target) ?? inheritedFields(target)) as Members;
    Reflect.defineMetadata(FIELDS, { ...own, [name]: descriptor }, target);
    if (!descriptor.readOnly) for (const decorate of rulesOf(descriptor)) decorate(target, name);
  };
}

/** The members that a form or query class declares, in their order. */
export const fieldsOf = (form: FormClass): Members =>
  (Reflect.getMetadata(FIELDS, form.prototype as object) ?? {}) as Members;

/** A nested form, validated as deep as it goes. */
export const nested = <T extends object>(form: FormClass<T>): Descriptor<T, false> => ({
  schema: schemaOfMembers(writable(fieldsOf(form))),
  optional: false,
  nested: form,
});

const inheritedFields = (target: object): Members => (Reflect.getMetadata(FIELDS, target) ?? {}) as Members;
