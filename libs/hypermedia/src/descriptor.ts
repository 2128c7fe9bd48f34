import type { Fault } from '#libs/kernel';
import type { Options } from './options.js';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export interface JsonSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  title?: string;
  description?: string;
  example?: unknown;
  examples?: readonly unknown[];
  default?: unknown;
  format?: Format;
  pattern?: string;
  enum?: readonly string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  anyOf?: readonly JsonSchema[];
}

/** What a text can be more than text; each has its rule (`rulesOf`). */
export type Format = 'uuid' | 'date-time' | 'date' | 'uri';

/** A class whose instances are read from a request. */
export interface FormClass<T = object> {
  new (): T;
  /**
   * What is asked of the body beyond its members, and is otherwise told by the domain: faults to tell with those of the
   * members, so that one kind does not hide the other.
   */
  alsoWrongIn?(body: object): readonly Fault[];
}

/**
 * What one member of a representation, form or query is: declared once, it validates, documents, prefills and exemplifies.
 * `T` is the member's type; `Optional` tells whether it may be left out.
 */
export interface Descriptor<T, Optional extends boolean = boolean> {
  readonly schema: JsonSchema;
  readonly optional: Optional;
  /** The class of a nested form, so that validation reaches into it. */
  readonly nested?: FormClass;
  /** Of a text with a pattern: how a refusal completes "… must", as nobody reads a pattern. */
  readonly mustBe?: string;
  /** What it, or each item of it, can be; of a closed list its words are. */
  readonly options?: Options;
  /** Of a number: how many decimals it has at most. */
  readonly decimals?: number;
  /** Shown in a form and sent back as it is; it cannot be written. */
  readonly readOnly?: true;
  /** Of what is shown: it follows from something else, and can change while its resource does not. */
  readonly derived?: true;
  /** Of what is shown: a secret, which no record keeps. */
  readonly secret?: true;
  /** In a query: the items of a list are one value, separated by commas. */
  readonly joined?: true;
  /** Carries the type only; there is no value. */
  readonly valueType?: T;
}

type Hints = Pick<Descriptor<unknown>, 'options' | 'decimals' | 'mustBe'>;
type About = Pick<JsonSchema, 'title' | 'description'> & Pick<Hints, 'options'>;
type Limits<Name extends keyof JsonSchema> = About & Pick<JsonSchema, Name>;

const required = <T>({ options, decimals, mustBe, ...schema }: JsonSchema & Hints): Descriptor<T, false> => ({
  schema,
  optional: false,
  ...(options && { options }),
  ...(decimals !== undefined && { decimals }),
  ...(mustBe !== undefined && { mustBe }),
});

/** May be left out; it is never null. */
export const optional = <T>(descriptor: Descriptor<T, false>): Descriptor<T, true> => ({
  ...descriptor,
  optional: true,
});

/** Shown in forms that change something, and sent back as it is: no value of it is taken. */
export const readOnly = <T>(descriptor: Descriptor<T, false>): Descriptor<T, true> => ({
  ...descriptor,
  ...{ optional: true, readOnly: true },
});

/** Shown of a resource, and not its own: it can be another tomorrow although nobody changed the resource. */
export const derived = <D extends Descriptor<unknown>>(descriptor: D): D => ({ ...descriptor, derived: true });

/** Shown to who asked for it, and put on no record. */
export const secret = <D extends Descriptor<unknown>>(descriptor: D): D => ({ ...descriptor, secret: true });

/** Text that is not empty, and never holds NUL. */
export const text = (example: string, about: TextLimits = {}) =>
  required<string>({ type: 'string', minLength: 1, maxLength: 1000, ...about, example });
type TextLimits = Limits<'minLength' | 'maxLength' | 'pattern' | 'default'> & Pick<Hints, 'mustBe'>;

/** A UUID, version 7 where it is ours. */
export const id = (example: string, about: About = {}) =>
  required<string>({ type: 'string', format: 'uuid', ...about, example });

/** An instant, RFC 3339 in UTC. */
export const instant = (example: string, about: About = {}) =>
  required<string>({ type: 'string', format: 'date-time', ...about, example });

/** A day, YYYY-MM-DD. */
export const day = (example: string, about: About = {}) =>
  required<string>({ type: 'string', format: 'date', ...about, example });

export const url = (example: string, about: About = {}) =>
  required<string>({ type: 'string', format: 'uri', maxLength: 2000, ...about, example });

/** One of a closed list of words. */
export const choice = <const T extends string>(values: readonly T[], example: T, about: Limits<'default'> = {}) =>
  required<T>({ type: 'string', enum: values, ...about, example });

export const integer = (example: number, about: Limits<'minimum' | 'maximum' | 'default'> = {}) =>
  required<number>({ type: 'integer', ...about, example });

export const decimal = (example: number, about: DecimalLimits = {}) =>
  required<number>({ type: 'number', ...about, example });
type DecimalLimits = Limits<'minimum' | 'maximum' | 'default'> & Pick<Hints, 'decimals'>;

/** Percent of all visits, 0 to 100; answers have at most four decimals. */
export const percentage = (example: number, about: About = {}) =>
  decimal(example, { minimum: 0, maximum: 100, ...about });

export const flag = (example: boolean, about: Limits<'default'> = {}) =>
  required<boolean>({ type: 'boolean', ...about, example });

export const list = <T>(
  { schema, nested, mustBe, options }: Descriptor<T, false>,
  about: Limits<'minItems' | 'maxItems'> = {},
): Descriptor<readonly T[], false> => ({
  ...required({ mustBe, options, type: 'array', ...about, items: schema, example: [schema.example] }),
  nested,
});

/** A list whose items stand in a query as one value, separated by commas. */
export const joinedList = <T>(
  of: Descriptor<T, false>,
  about: Limits<'minItems' | 'maxItems'> = {},
): Descriptor<readonly T[], false> => ({ ...list(of, about), joined: true });

/** The members of a representation or of a part of it. */
export type Members = Readonly<Record<string, Descriptor<unknown>>>;

/** The type that members describe. */
export type Described<M extends Members> = {
  readonly [K in keyof M as M[K] extends Descriptor<unknown, false> ? K : never]: ValueOf<M[K]>;
} & {
  readonly [K in keyof M as M[K] extends Descriptor<unknown, false> ? never : K]?: ValueOf<M[K]>;
};
type ValueOf<D> = D extends Descriptor<infer T> ? T : never;

/** An object with these members. */
export const object = <M extends Members>(members: M, about: About = {}): Descriptor<Described<M>, false> =>
  required<Described<M>>({ ...schemaOfMembers(members), ...about });

/** An object whose members are not told here. */
export const anObject = (title: string): Descriptor<object, false> =>
  required<object>({ type: 'object', title, example: {} });

export function schemaOfMembers(members: Members): JsonSchema {
  const entries = Object.entries(members);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
    required: entries.filter(([, { optional }]) => !optional).map(([name]) => name),
    example: exampleOf(members),
  };
}

/** Without those that are only shown. */
export const writable = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([, { readOnly }]) => !readOnly));

export const exampleOf = (members: Members): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).map(([name, { schema }]) => [name, schema.example]));
