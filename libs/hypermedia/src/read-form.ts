import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type Fault, pointerOf } from '#libs/kernel';
import { InvalidParameters, ValidationFailed } from '#libs/problem-details';
import type { FormClass, JsonSchema } from './descriptor.js';
import { fieldsOf } from './field.js';

/** The body as its form, or a refusal (422) that points at every member that is wrong, unknown ones among them. */
export function readBody<T extends object>(form: FormClass<T>, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ValidationFailed([{ pointer: '', detail: 'The body must be a JSON object.', code: 'not-an-object' }]);

  const instance = plainToInstance(form, body);
  const faults = [...strangersIn(body, form, []), ...faultsOf(instance)];
  if (faults.length > 0) throw new ValidationFailed(faults);
  return instance;
}

/** The query string as its form, or a refusal (400) that points at each parameter that is wrong or unknown. */
export function readQuery<T extends object>(form: FormClass<T>, query: Readonly<Record<string, unknown>>): T {
  const fields = fieldsOf(form);
  const values = Object.entries(query).map(([name, value]) => [
    name,
    Object.hasOwn(fields, name) ? fromText(value, fields[name].schema) : value,
  ]);
  const strangers = strangersIn(query, form, []);
  const known = values.filter(([name]) => Object.hasOwn(fields, String(name)));
  const instance = plainToInstance(form, { ...defaultsOf(form), ...Object.fromEntries(known) });
  const faults = [...strangers, ...nulFaults(query), ...faultsOf(instance)];
  if (faults.length > 0) throw new InvalidParameters(faults);
  return instance;
}

/** Members that the form does not have, as deep as forms are nested, and whatever stands where a nested form must. */
function strangersIn(value: object, form: FormClass, path: readonly (string | number)[]): Fault[] {
  const fields = fieldsOf(form);
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const at = [...path, name];
    if (!Object.hasOwn(fields, name))
      return [{ pointer: pointerOf(...at), detail: `${name} is not known here.`, code: 'unknown-member' }];
    const { nested } = fields[name];
    if (!nested || !Array.isArray(inner)) return [];
    return inner.flatMap((item: unknown, index) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? strangersIn(item, nested, [...at, index])
        : [
            {
              pointer: pointerOf(...at, index),
              detail: `Each of ${name} must be a JSON object.`,
              code: 'not-an-object',
            },
          ],
    );
  });
}

const faultsOf = (instance: object): Fault[] =>
  validateSync(instance, { forbidUnknownValues: false }).flatMap((error) => toFaults(error, []));

function toFaults({ property, constraints = {}, children = [] }: ValidationError, parent: readonly string[]): Fault[] {
  const path = [...parent, property];
  const own = Object.entries(constraints).map(([rule, detail]) => ({
    pointer: pointerOf(...path),
    detail: `${detail}.`,
    code: kebab(rule),
  }));
  return [...own, ...children.flatMap((child) => toFaults(child, path))];
}

const nulFaults = (query: Readonly<Record<string, unknown>>): Fault[] =>
  Object.entries(query)
    .filter(([, value]) => String(value).includes('\0'))
    .map(([name]) => ({ pointer: pointerOf(name), detail: `${name} must not hold NUL.`, code: 'nul-in-text' }));

function fromText(value: unknown, schema: JsonSchema): unknown {
  if (schema.type === 'array')
    return (Array.isArray(value) ? value : [value]).map((item) => fromText(item, schema.items ?? {}));
  if (typeof value !== 'string') return value;
  if (schema.type === 'integer' || schema.type === 'number')
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (schema.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

const defaultsOf = (form: FormClass): object =>
  Object.fromEntries(
    Object.entries(fieldsOf(form))
      .filter(([, { schema }]) => schema.default !== undefined)
      .map(([name, { schema }]) => [name, schema.default]),
  );

const kebab = (rule: string): string =>
  rule.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? '-' : '') + letter.toLowerCase());
