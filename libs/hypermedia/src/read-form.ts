import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type Fault, pointerOf } from '#libs/kernel';
import { InvalidParameters, ValidationFailed } from '#libs/problem-details';
import type { FormClass, JsonSchema, Members } from './descriptor.js';
import { fieldsOf } from './field.js';
import { unfolded } from './unfolded.js';

/**
 * The body as its form, or a refusal (422) that points at every member that is wrong, unknown ones among them. `readOnly` are the
 * members that are shown and cannot be written.
 */
export function readBody<T extends object>(form: FormClass<T>, body: unknown, readOnly: readonly string[] = []): T {
  if (!isObject(body))
    throw new ValidationFailed([{ pointer: '', detail: 'The body must be a JSON object.', code: 'not-an-object' }]);

  const whole = unfolded(form, body);
  const instance = plainToInstance(form, askedIn(form, whole));
  const faults = [...strangersIn(whole, form, [], new Set(readOnly)), ...faultsOf(instance)];
  if (faults.length > 0) throw new ValidationFailed([...faults, ...elsewhere(form.alsoWrongIn?.(whole) ?? [], faults)]);
  return instance;
}

/** Refuses what is sent to an operation that asks for nothing: nobody would heed it. */
export function readNothing(body: unknown): void {
  if (body !== undefined && body !== null) readBody(Object, body);
}

/**
 * What the form asks for, and no other members. class-transformer looks for each name among all others, so that a million of them take
 * hours, and asks what stands where a text must be for its constructor.
 */
const askedIn = (form: FormClass, whole: object): object =>
  Object.fromEntries(
    Object.entries(fieldsOf(form)).flatMap(([name, { nested }]): [string, unknown][] =>
      Object.hasOwn(whole, name) ? [[name, asked(whole[name as keyof typeof whole], nested)]] : [],
    ),
  );

function asked(value: unknown, nested: FormClass | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => asked(item, nested));
  if (!isObject(value)) return value;
  return nested ? askedIn(nested, value) : whatStandsIn(value);
}

/** What a document shows where its form takes a text comes back with it; of more members than any has a few are enough to be refused. */
const whatStandsIn = (value: object): object => {
  const others = Object.entries(value).slice(0, MOST_MEMBERS);
  const kept = others.filter(([name]) => name !== 'constructor');
  return Object.fromEntries(kept.map(([name, inner]): [string, unknown] => [name, asked(inner, undefined)]));
};
const MOST_MEMBERS = 100;

/** The query string as its form, or a refusal (400) that points at each parameter that is wrong or unknown. */
export function readQuery<T extends object>(form: FormClass<T>, query: Readonly<Record<string, unknown>>): T {
  const fields = fieldsOf(form);
  const known = Object.entries(query).filter(([name]) => Object.hasOwn(fields, name));
  const values = known.map(([name, value]) => [name, fromText(value, fields[name].schema)]);
  const told = [...strangersIn(query, form, []), ...repeated(known, fields)];
  const instance = plainToInstance(form, { ...defaultsOf(form), ...Object.fromEntries(values) });
  const faults = [...told, ...elsewhere(faultsOf(instance), told)];
  if (faults.length > 0) throw new InvalidParameters(faults);
  return instance;
}

/** The query tells of a file what has no place in it; a form has the place. */
export function refuseToldInQuery(form: FormClass, query: object): void {
  const told = Object.keys(query).filter((name) => Object.hasOwn(fieldsOf(form), name));
  const words = 'must be told in the body, not in the query: the query is for a file';
  if (told.length > 0)
    throw new InvalidParameters(told.map((name) => fault([name], `${name} ${words}.`, 'told-in-body')));
}

/** Members that the form does not have, as deep as forms are nested, and whatever stands where a nested form must. */
function strangersIn(value: object, form: FormClass, path: Path, readOnly: ReadonlySet<string> = NONE): Fault[] {
  const fields = fieldsOf(form);
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const at = [...path, name];
    if (!Object.hasOwn(fields, name)) return [readOnly.has(name) ? untouchable(at) : unknown(at)];
    if (fields[name].readOnly) return [untouchable(at)];
    const { nested, schema } = fields[name];
    if (!nested || inner === undefined) return [];
    if (schema.type !== 'array') return strangersInNested(inner, nested, at, `${name} must`);
    return Array.isArray(inner)
      ? inner.flatMap((item, index) => strangersInNested(item, nested, [...at, index], `Each of ${name} must`))
      : [];
  });
}

type Path = readonly (string | number)[];
const NONE: ReadonlySet<string> = new Set();

const unknown = (at: Path): Fault => fault(at, `${String(at.at(-1))} is not known here.`, 'unknown-member');
const untouchable = (at: Path): Fault =>
  fault(at, `${String(at.at(-1))} is read-only: it cannot be written.`, 'read-only');

const strangersInNested = (value: unknown, form: FormClass, at: Path, must: string): Fault[] =>
  isObject(value) ? strangersIn(value, form, at) : [fault(at, `${must} be a JSON object.`, 'not-an-object')];

/** Of each member the first rule that it breaks: the others say less, or the same. */
const faultsOf = (instance: object): Fault[] =>
  validateSync(instance, { forbidUnknownValues: false }).flatMap((error) => toFaults(error, []));

function toFaults(error: ValidationError, parent: readonly string[]): Fault[] {
  const { property, constraints = {}, contexts, children = [] } = error;
  const path = [...parent, property];
  const [broken] = Object.entries(constraints).filter(([rule]) => rule !== NOT_NESTED);
  if (!broken) return children.flatMap((child) => toFaults(child, path));
  if (error.value === undefined) return [fault(path, `${property} is missing.`, 'missing')];

  const [rule, detail] = broken;
  const { code = kebab(rule) } = (contexts?.[rule] ?? {}) as { code?: string };
  return [fault(path, detail, code)];
}

/** What is no object where a nested form must be, `strangersIn` tells, and where. */
const NOT_NESTED = 'nestedValidation';

/** Those that concern other members than are told of already. */
const elsewhere = (faults: readonly Fault[], told: readonly Fault[]): Fault[] => {
  const pointers = new Set(told.map(({ pointer }) => pointer));
  return faults.filter(({ pointer }) => !pointers.has(pointer));
};

const fault = (path: Path, detail: string, code: string): Fault => ({
  pointer: pointerOf(...path),
  ...{ detail, code },
});

const repeated = (query: readonly [string, unknown][], fields: Members): Fault[] =>
  query.flatMap(([name, value]) =>
    Array.isArray(value) && fields[name].schema.type !== 'array'
      ? [fault([name], `${name} is given ${String(value.length)} times; it takes one value.`, 'given-twice')]
      : [],
  );

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
