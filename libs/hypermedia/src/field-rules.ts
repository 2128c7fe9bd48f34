import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import type { Descriptor, Format, JsonSchema } from './descriptor.js';

/** What a descriptor asks of a member's value, in the order in which it is told: of several that fail, the first. */
export function rulesOf(descriptor: Descriptor<unknown>): PropertyDecorator[] {
  const { schema, optional, nested: form, mustBe, decimals } = descriptor;
  const rules = schema.type === 'array' ? listRules(schema, mustBe) : valueRules(schema, of$property, mustBe);
  if (form)
    rules.push(
      isThere,
      ValidateNested({ each: schema.type === 'array' }),
      Type(() => form),
    );
  if (decimals !== undefined) rules.push(decimalsRule(decimals));
  if ((schema.items ?? schema).format === 'uuid') rules.push(inSmallLetters);
  if (optional) rules.push(ValidateIf((_, value) => value !== undefined));
  return rules;
}

/** A UUID is the same in capitals: from here on it is compared as text. */
const inSmallLetters = Transform(({ value }: { readonly value: unknown }): unknown =>
  Array.isArray(value) ? value.map(small) : small(value),
);
const small = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** What is nested is not looked for by the rules of its members. */
const isThere = ValidateBy({ name: 'isThere', validator: { validate: (value) => value !== undefined } });

/** Of what is no number another rule tells. */
const decimalsRule = (decimals: number): PropertyDecorator =>
  ValidateBy(
    {
      name: 'decimals',
      validator: { validate: (value) => typeof value !== 'number' || Number(value.toFixed(decimals)) === value },
    },
    of$property(`have at most ${counted(decimals, 'decimal')}`),
  );

/** Makes a rule's sentence of what must be. */
type Told = (mustBe: string) => ValidationOptions;
const of$property: Told = (mustBe) => ({ message: `$property must ${mustBe}.` });
const ofEach: Told = (mustBe) => ({ each: true, message: `Each of $property must ${mustBe}.` });

function listRules(
  { items = {}, minItems = 0, maxItems = Infinity }: JsonSchema,
  mustBe?: string,
): PropertyDecorator[] {
  const sizes = [
    ArrayMinSize(minItems, of$property(`have at least ${counted(minItems, 'item')}`)),
    ArrayMaxSize(maxItems, of$property(`have at most ${counted(maxItems, 'item')}`)),
  ];
  return [IsArray(of$property('be a list')), ...sizes, ...valueRules(items, ofEach, mustBe)];
}

function valueRules(schema: JsonSchema, told: Told, mustBe?: string): PropertyDecorator[] {
  switch (schema.type) {
    case 'integer':
      return [IsInt(told('be a whole number')), ...boundRules(schema, told)];
    case 'number':
      return [IsNumber({ allowInfinity: false, allowNaN: false }, told('be a number')), ...boundRules(schema, told)];
    case 'boolean':
      return [IsBoolean(told('be true or false'))];
    case 'string':
      return textRules(schema, told, mustBe);
    default:
      return [];
  }
}

function boundRules({ minimum, maximum }: JsonSchema, told: Told): PropertyDecorator[] {
  const between = told(boundsInWords(minimum, maximum));
  return [Min(minimum ?? -Number.MAX_SAFE_INTEGER, between), Max(maximum ?? Number.MAX_SAFE_INTEGER, between)];
}

function boundsInWords(minimum?: number, maximum?: number): string {
  if (minimum === undefined) return `be at most ${String(maximum ?? '2^53 - 1')}`;
  return maximum === undefined
    ? `be at least ${String(minimum)}`
    : `be between ${String(minimum)} and ${String(maximum)}`;
}

function textRules(
  schema: JsonSchema,
  told: Told,
  mustBe = `look like ${String(schema.example)}`,
): PropertyDecorator[] {
  const { format, pattern, enum: words } = schema;
  if (words) return [IsIn([...words], told(`be one of ${words.join(', ')}`))];
  if (format) return [...FORMAT_RULES[format](told), ...keepableRules(told), ...lengthRules(schema, told)];
  const rules = [IsString(told('be text')), ...keepableRules(told), ...lengthRules(schema, told)];
  if (pattern) rules.push(Matches(new RegExp(pattern, 'u'), told(mustBe)));
  return rules;
}

/** What cannot be stored, or not be told again, as it was sent. Of what is no text another rule tells. */
const keepableRules = (told: Told): PropertyDecorator[] => [
  ValidateBy(
    { name: 'nul-in-text', validator: { validate: (value) => !isText(value) || !value.includes('\0') } },
    told(NO_NUL),
  ),
  ValidateBy(
    { name: 'lone-surrogate', validator: { validate: (value) => !isText(value) || value.isWellFormed() } },
    told(WHOLE),
  ),
];
const isText = (value: unknown): value is string => typeof value === 'string';
const NO_NUL = 'not hold NUL';
const WHOLE = 'not hold half of a surrogate pair';

function lengthRules({ minLength = 0, maxLength = Infinity }: JsonSchema, told: Told): PropertyDecorator[] {
  const rules: PropertyDecorator[] = [];
  if (minLength > 0) rules.push(MinLength(minLength, told(atLeast(minLength))));
  if (maxLength !== Infinity) rules.push(MaxLength(maxLength, told(`have at most ${counted(maxLength, 'character')}`)));
  return rules;
}

const atLeast = (minLength: number): string =>
  minLength === 1 ? 'not be empty' : `have at least ${counted(minLength, 'character')}`;

const counted = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** What each format asks of a text. */
const FORMAT_RULES: Readonly<Record<Format, (told: Told) => PropertyDecorator[]>> = {
  uuid: (told) => [IsUUID('all', told('be a UUID'))],
  date: (told) => dateRules(DAY, told('be a day that looks like 2026-10-31')),
  'date-time': (told) => dateRules(INSTANT, told('be an instant with its zone that looks like 2026-10-31T09:00:00Z')),
  uri: (told) => [IsUrl(WEB_ADDRESS, told('be a URL of http or https'))],
};

/** ISO 8601 knows many ways to write a day; that there is such a day it alone can tell. */
const dateRules = (look: RegExp, told: ValidationOptions): PropertyDecorator[] => [
  IsISO8601({ strict: true }, told),
  Matches(look, { ...told, context: { code: 'is-iso8601' } }),
];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** RFC 3339, without the second that is put in now and then: no clock of ours can tell it. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
