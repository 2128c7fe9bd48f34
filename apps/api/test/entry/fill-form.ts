import type { Caller } from '../start-api.js';

/** A HAL-FORMS template, as far as filling it in needs to know. */
export interface Template {
  readonly method: string;
  readonly target: string;
  readonly contentType: string;
  readonly properties: readonly Property[];
}

interface Property {
  readonly name: string;
  readonly value?: unknown;
  readonly required?: true;
  readonly type?: string;
  readonly min?: number;
  readonly multi?: true;
  readonly placeholder?: string;
  readonly options?: {
    readonly inline?: readonly { readonly value: string }[];
    readonly link?: { readonly href: string; readonly type: string };
    readonly valueField?: string;
  };
  readonly properties?: readonly Property[];
}

/** What somebody sends who reads nothing but the form: its values as they are, and of the rest only what is required. */
export async function filledAsItComes(
  { properties }: Pick<Template, 'properties'>,
  caller: Caller,
): Promise<Record<string, unknown>> {
  const members = properties.map(async (property): Promise<[string, unknown][]> => {
    if (property.value !== undefined) return [[property.name, property.value]];
    return property.required ? [[property.name, await chosenFor(property, caller)]] : [];
  });
  return Object.fromEntries((await Promise.all(members)).flat());
}

/** The first that can be chosen, or what stands there as an example. */
async function chosenFor(property: Property, caller: Caller): Promise<unknown> {
  const one = property.properties
    ? await filledAsItComes({ properties: property.properties }, caller)
    : await chosenOne(property, caller);
  return property.multi ? [one] : one;
}

async function chosenOne({ options, type, min = 1, placeholder }: Property, caller: Caller): Promise<unknown> {
  if (options?.inline) return options.inline[0].value;
  if (options?.link) return firstIn(options.link, options.valueField ?? '', caller);
  return type === 'number' ? min : type === 'checkbox' ? true : placeholder;
}

/** Options that are linked are a table: what is sent is in the column of that name. */
async function firstIn({ href, type }: { href: string; type: string }, column: string, caller: Caller) {
  const { text } = await caller.get(href.replace(/\{.*/, '')).set('Accept', type).expect(200);
  const [columns, first] = text.split('\r\n').map((line) => line.split(','));
  return first[columns.indexOf(column)];
}
