import type { Descriptor, JsonSchema, Members } from './descriptor.js';
import { fieldsOf } from './field.js';
import type { Option, Options } from './options.js';
import { hrefOf } from './place.js';

/** A HAL-FORMS property (rwcbook.github.io/hal-forms). `multi`, `minItems`, `maxItems` and `properties` are additions, for lists. */
export interface Property {
  name: string;
  prompt?: string;
  required?: true;
  readOnly?: true;
  type?: string;
  regex?: string;
  min?: number;
  max?: number;
  step?: number;
  minLength?: number;
  maxLength?: number;
  options?: PropertyOptions;
  placeholder?: string;
  value?: unknown;
  /** It is a list: several values are sent. */
  multi?: true;
  minItems?: number;
  maxItems?: number;
  /** What each item of the list has, where it is an object. */
  properties?: Property[];
}

interface PropertyOptions {
  inline?: readonly Option[];
  link?: { href: string; templated?: true; type?: string };
  promptField?: string;
  valueField?: string;
  minItems?: number;
  maxItems?: number;
  selectedValues?: readonly unknown[];
}

/** What the properties are filled with, by name; `partial` forms require nothing, for what is left out stays as it is. */
export interface Filling {
  readonly values: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, Options>>;
  readonly partial?: boolean;
  /** Those that are required all the same, by their names in the template. */
  readonly needs?: readonly string[];
  readonly base: string;
}

/** The properties of a form. What is nested in it is told flat, by its path: `policy.threshold`. */
export const propertiesOf = (members: Members, filling: Filling, path = ''): Property[] =>
  Object.entries(members).flatMap(([name, descriptor]) => {
    const value = filling.values[name];
    if (descriptor.nested && descriptor.schema.type === 'object') {
      const values = (value ?? {}) as Filling['values'];
      const partial = filling.partial ?? descriptor.optional;
      return propertiesOf(fieldsOf(descriptor.nested), { ...filling, values, partial }, `${path}${name}.`);
    }
    const isHidden = descriptor.readOnly && value === undefined;
    return isHidden ? [] : [propertyOf(path + name, descriptor, value, filling)];
  });

function propertyOf(name: string, descriptor: Descriptor<unknown>, value: unknown, filling: Filling): Property {
  const { schema, optional, readOnly, nested, decimals } = descriptor;
  const isList = schema.type === 'array';
  const item = (isList && schema.items) || schema;
  const type = inputType(item);
  return withoutAbsent({
    name,
    prompt: schema.title,
    required: filling.needs?.includes(name) || !(optional || filling.partial) ? (true as const) : undefined,
    readOnly,
    type,
    regex: item.pattern,
    min: item.minimum,
    max: item.maximum,
    step: item.type === 'integer' ? 1 : decimals === undefined ? undefined : Number(`1e-${String(decimals)}`),
    minLength: type === 'text' ? item.minLength || undefined : undefined,
    maxLength: item.maxLength,
    options: optionsOf(filling.options?.[name] ?? descriptor.options ?? wordsOf(item), schema, value, filling.base),
    placeholder: typeof item.example === 'string' ? item.example : undefined,
    value: value ?? schema.default,
    ...(isList && { multi: true as const, minItems: schema.minItems, maxItems: schema.maxItems }),
    properties: isList && nested ? propertiesOf(fieldsOf(nested), { values: {}, base: filling.base }) : undefined,
  });
}

/** HAL-FORMS takes HTML's input types. */
function inputType({ type, format }: JsonSchema): string | undefined {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'checkbox';
  if (format === 'date') return 'date';
  if (format === 'uri') return 'url';
  return type === 'string' ? 'text' : undefined;
}

/** The words of a closed list, as a person reads them. */
const wordsOf = ({ enum: words }: JsonSchema): Options | undefined =>
  words && { inline: words.map((value) => ({ value, prompt: inWords(value) })) };

/** `fullAndPartial` is full and partial. */
const inWords = (value: string): string =>
  value.replaceAll('-', ' ').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function optionsOf(
  options: Options | undefined,
  { type, minItems, maxItems }: JsonSchema,
  value: unknown,
  base: string,
): PropertyOptions | undefined {
  if (!options) return undefined;
  const isList = type === 'array';
  return withoutAbsent({
    ...('inline' in options ? { inline: options.inline.map(paired) } : linkOf(options, base)),
    minItems: isList ? minItems : undefined,
    maxItems: isList ? maxItems : 1,
    selectedValues: isList && Array.isArray(value) ? value : undefined,
  });
}

const paired = (option: Option | string): Option =>
  typeof option === 'string' ? { prompt: option, value: option } : option;

const linkOf = ({ link, type, promptField, valueField }: Extract<Options, { link: object }>, base: string) => ({
  link: withoutAbsent({ href: hrefOf(link, base), templated: link.templated ? (true as const) : undefined, type }),
  ...{ promptField, valueField },
});

const withoutAbsent = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
