import { HAL_FORMS, type Property, type Template } from './hal.js';
import type { Content, Sending } from './session.js';

/** How something is done, beside what its form takes. */
export interface Doing {
  /** Of a form that takes a file: the file, while the form's values say what it is. */
  readonly file?: Content;
  /** Where the service shall not do it at once, or not in earnest (RFC 7240): `respond-async`. */
  readonly prefer?: string;
  /** What makes it done once, however often it is sent; made up where it is not given. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

type Request = Sending & { readonly target: string };

/** The request that a form makes. `tagOf` tells what a change is held against. */
export async function requestFor(
  { method, target, contentType, properties = [] }: Template & { readonly target: string },
  values: object,
  { file, prefer, idempotencyKey = crypto.randomUUID(), signal }: Doing,
  tagOf: () => Promise<string | undefined>,
): Promise<Request> {
  const tag = method === 'POST' ? undefined : await tagOf();
  const headers = {
    accept: HAL_FORMS,
    ...(contentType !== undefined && { 'content-type': contentType }),
    ...(prefer !== undefined && { prefer }),
    ...(method === 'POST' && { 'idempotency-key': idempotencyKey }),
    ...(tag !== undefined && { 'if-match': tag }),
  };
  const request = { method, headers, ...(signal && { signal }) };
  if (file !== undefined) return { ...request, target: addressed(target, values), body: file };
  if (contentType === undefined) return { ...request, target };
  const filled = method === 'PATCH' ? values : { ...valuesOf(properties), ...values };
  return { ...request, target, body: JSON.stringify(filled) };
}

/** What a form is filled with as it comes. */
const valuesOf = (properties: readonly Property[]): object =>
  Object.fromEntries(properties.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]));

/** Beside a file, the form's values are asked as a query, a list by its name repeated. */
function addressed(target: string, values: object): string {
  const pairs = Object.entries(values as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => each !== undefined)
      .map((each): [string, string] => [name, String(each)]),
  );
  const joint = target.includes('?') ? '&' : '?';
  return pairs.length === 0 ? target : `${target}${joint}${new URLSearchParams(pairs).toString()}`;
}
