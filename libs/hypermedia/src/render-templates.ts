import { hrefOf } from './affordance.js';
import type { Descriptor, JsonSchema } from './descriptor.js';
import { JSON_TYPE, MERGE_PATCH } from './media-types.js';
import type { Offer } from './resource.js';

/** A HAL-FORMS property (rwcbook.github.io/hal-forms). */
interface Property {
  name: string;
  prompt?: string;
  required?: true;
  type?: string;
  regex?: string;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  options?: { inline: readonly string[] };
  placeholder?: string;
  value?: unknown;
}

interface Template {
  title: string;
  method: string;
  target: string;
  contentType?: string;
  properties: Property[];
}

/** HAL-FORMS templates by the local name of their relation; a lone one is called `default`. */
export function renderTemplates(offers: readonly Offer[], base: string): Record<string, Template> {
  const templates = offers.flatMap((offer) => templatesOf(offer, base));
  const [lone] = templates;
  return templates.length === 1 && lone ? { default: lone[1] } : Object.fromEntries(templates);
}

function templatesOf({ target, values }: Offer, base: string): [string, Template][] {
  const { affordance } = target;
  const { rel, title, method, form, upload } = affordance.declared;
  const name = rel.slice(rel.indexOf(':') + 1);
  const properties = Object.entries(affordance.formMembers).map(([field, descriptor]) =>
    propertyOf(field, descriptor, values[field]),
  );
  const template: Template = { title, method, target: hrefOf(target, base), properties };
  if (form) template.contentType = method === 'PATCH' ? MERGE_PATCH : JSON_TYPE;

  const templates: [string, Template][] = [[name, template]];
  if (upload)
    templates.push([
      `${name}-file`,
      { ...template, contentType: upload.mediaType, properties: queryProperties(affordance.queryMembers) },
    ]);
  return templates;
}

const queryProperties = (members: Readonly<Record<string, Descriptor<unknown>>>): Property[] =>
  Object.entries(members).map(([field, descriptor]) =>
    propertyOf(field, { ...descriptor, optional: false }, undefined),
  );

function propertyOf(name: string, { schema, optional }: Descriptor<unknown>, value: unknown): Property {
  const type = inputType(schema);
  return withoutAbsent({
    name,
    prompt: schema.title,
    required: optional ? undefined : (true as const),
    type,
    regex: schema.pattern,
    min: schema.minimum,
    max: schema.maximum,
    minLength: type === 'text' ? schema.minLength : undefined,
    maxLength: schema.maxLength,
    options: schema.enum && { inline: schema.enum },
    placeholder: typeof schema.example === 'string' ? schema.example : undefined,
    value: value ?? schema.default,
  });
}

/** HAL-FORMS takes HTML's input types. */
function inputType({ type, format }: JsonSchema): string | undefined {
  if (type === 'integer' || type === 'number') return 'number';
  if (format === 'date') return 'date';
  if (format === 'uri') return 'url';
  return type === 'string' ? 'text' : undefined;
}

const withoutAbsent = (property: Property): Property =>
  Object.fromEntries(Object.entries(property).filter(([, value]) => value !== undefined)) as unknown as Property;
