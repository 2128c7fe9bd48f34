import 'reflect-metadata';
import { Type } from 'class-transformer';
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
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import {
  type Descriptor,
  type FormClass,
  type JsonSchema,
  type Members,
  exampleOf,
  schemaOfMembers,
} from './descriptor.js';

const FIELDS = Symbol('fields');

/** Declares a member of a form or query class, whose type must be the descriptor's. */
export function Field<T, Optional extends boolean>(descriptor: Descriptor<T, Optional>) {
  return <K extends string>(
    target: Optional extends true ? Readonly<Partial<Record<K, T>>> : Readonly<Record<K, T>>,
    name: K,
  ): void => {
    const own = (Reflect.getOwnMetadata(FIELDS, target) ?? inheritedFields(target)) as Members;
    Reflect.defineMetadata(FIELDS, { ...own, [name]: descriptor }, target);
    for (const decorate of rulesOf(descriptor)) decorate(target, name);
  };
}

/** The members that a form or query class declares, in their order. */
export const fieldsOf = (form: FormClass): Members =>
  (Reflect.getMetadata(FIELDS, form.prototype as object) ?? {}) as Members;

/** A nested form, validated as deep as it goes. */
export const nested = <T extends object>(form: FormClass<T>): Descriptor<T, false> => ({
  schema: { ...schemaOfMembers(fieldsOf(form)), example: exampleOf(fieldsOf(form)) },
  optional: false,
  nested: form,
});

const inheritedFields = (target: object): Members => (Reflect.getMetadata(FIELDS, target) ?? {}) as Members;

function rulesOf({ schema, optional, nested: form }: Descriptor<unknown>): PropertyDecorator[] {
  const rules = schema.type === 'array' ? listRules(schema) : valueRules(schema, {});
  if (form)
    rules.push(
      ValidateNested({ each: schema.type === 'array' }),
      Type(() => form),
    );
  if (optional) rules.push(ValidateIf((_, value) => value !== undefined));
  return rules;
}

function listRules({ items = {}, minItems = 0, maxItems = Infinity }: JsonSchema): PropertyDecorator[] {
  return [IsArray(), ArrayMinSize(minItems), ArrayMaxSize(maxItems), ...valueRules(items, { each: true })];
}

function valueRules(schema: JsonSchema, each: ValidationOptions): PropertyDecorator[] {
  switch (schema.type) {
    case 'integer':
      return [IsInt(each), ...boundRules(schema, each)];
    case 'number':
      return [IsNumber({ allowInfinity: false, allowNaN: false }, each), ...boundRules(schema, each)];
    case 'boolean':
      return [IsBoolean(each)];
    case 'string':
      return textRules(schema, each);
    default:
      return [];
  }
}

const boundRules = (
  { minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema,
  each: ValidationOptions,
) => [Min(minimum, each), Max(maximum, each)];

function textRules(
  { format, pattern, enum: words, minLength = 0, maxLength = Infinity }: JsonSchema,
  each: ValidationOptions,
) {
  if (words) return [IsIn([...words], each)];
  if (format === 'uuid') return [IsUUID('all', each)];
  if (format === 'date') return [Matches(/^\d{4}-\d{2}-\d{2}$/, each), IsISO8601({ strict: true }, each)];
  const rules = [IsString(each), MinLength(minLength, each)];
  if (maxLength !== Infinity) rules.push(MaxLength(maxLength, each));
  if (format === 'uri')
    rules.push(IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, each));
  if (pattern) rules.push(Matches(new RegExp(pattern, 'u'), each));
  return rules;
}
