import fc from 'fast-check';
import { CSV, HAL, HAL_FORMS, JSON_TYPE, MERGE_PATCH } from '#libs/hypermedia';
import { mutated } from './mutations.js';
import { nastySegment, nastyText, rawBody, rawBytes } from './nasty.js';
import type { Operation, Parameter } from './openapi.js';
import { valueOf } from './values.js';
import { isRef, ref } from './world.js';

/** A request as it will be sent, once what stands for something in it is filled in. */
export interface Attempt {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export const CALLERS = [
  'admin',
  'approver',
  'contributor',
  'viewer',
  'reader',
  'stranger',
  'unknown',
  'nobody',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Valid and invalid requests for one operation. */
export function attemptsAt(operation: Operation): fc.Arbitrary<Attempt> {
  const { method } = operation;
  return fc
    .record({
      caller: weighted<Caller>([12, 'admin'], [2, 'approver'], [2, 'contributor'], ...CALLERS.slice(3).map(seldom)),
      method: method === 'GET' ? weighted([9, 'GET'], [1, 'HEAD']) : fc.constant(method),
      path: pathOf(operation),
      query: queryOf(operation.parameters.filter((parameter) => parameter.in === 'query')),
      headers: headersOf(operation),
      sent: operation.bodies.length > 0 ? bodyOf(operation) : fc.constant(undefined),
    })
    .map(({ sent, ...attempt }): Attempt => {
      if (!sent) return attempt;
      const [type, body] = sent;
      return { ...attempt, headers: { 'content-type': type, ...attempt.headers }, body };
    });
}

const seldom = (caller: Caller): [number, Caller] => [1, caller];
const weighted = <T>(...options: readonly (readonly [number, T])[]): fc.Arbitrary<T> =>
  fc.oneof(...options.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

/** Mostly a place that is there, whose ids belong together. */
function pathOf({ at: first, path, variables, parameters }: Operation): fc.Arbitrary<string> {
  if (variables.length === 0) return weighted([9, path], [1, `${path}/`]);
  const filled = (values: readonly string[]) =>
    variables.reduce((text, name, index) => text.replace(`{${name}}`, () => values[index]), path);
  // Each operation has some to itself: what one has ended, another would find ended.
  const known = fc
    .nat(6)
    .map((next) => first * 7 + next)
    .map((at) => filled(variables.map((_, index) => ref(variables.join('/'), at, index))));
  const each = parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name, schema }) =>
      fc.oneof(
        fc.nat(60).map((at) => ref(name, at)),
        nastySegment,
        valueOf(schema).map((value) => encoded(String(value))),
      ),
    );
  return fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: fc.tuple(...each).map(filled) });
}

function queryOf(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const given = ({ name, schema }: Parameter) =>
    fc.tuple(
      fc.constant(name),
      valueOf(schema, name).map((value) => [value].flat().join(',')),
    );
  const needed = fc.tuple(...parameters.filter(({ required }) => required).map(given));
  const others = parameters.filter(({ required }) => !required).map(given);
  const chosen = others.length > 0 ? fc.array(fc.oneof(...others), { maxLength: 2 }) : fc.constant([]);
  const names = [
    ...parameters.map(({ name }) => name),
    'fields',
    'embed',
    'limit',
    'pageToken',
    '__proto__',
    'a[b]',
    '',
  ];
  const wrong = fc.array(fc.tuple(fc.constantFrom(...names), nastyText), { minLength: 1, maxLength: 2 });
  return fc
    .tuple(needed, chosen, fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: wrong }))
    .map((parts) =>
      parts
        .flat()
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join('&'),
    );
}

/** What stands for something is filled in later, and stays as it is until then. */
const encoded = (text: string): string => (isRef(text) ? text : encodeURIComponent(text.toWellFormed()));

function headersOf({ method, bodies, answers }: Operation): fc.Arbitrary<Record<string, string>> {
  const media = [...new Set([...answers, HAL, JSON_TYPE, HAL_FORMS, CSV])];
  const isWrite = method !== 'GET';
  /** What most requests have, and few go far without. */
  const usual = (tag: string): Record<string, string> => (isWrite ? { 'if-match': tag } : {});
  const strange: Readonly<Record<string, fc.Arbitrary<string>>> = {
    accept: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...media) }, fc.constantFrom(...ACCEPTS), headerText),
    'accept-encoding': fc.constantFrom('br', 'gzip', 'br;q=0, gzip;q=0.5', 'identity', '*;q=0', 'zstd'),
    'if-none-match': fc.oneof(fc.constantFrom(CURRENT, '*', 'W/"1"', '"', '"a", "b"'), headerText),
    'x-correlation-id': fc.oneof(fc.constantFrom('12345678', 'a b', 'x'.repeat(129)), headerText),
    traceparent: fc.oneof(fc.constantFrom(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, 'ff-0-0-0'), headerText),
    origin: fc.constantFrom('https://evil.example', 'null', 'https://app.example', 'https://app.example.evil.example'),
    ...(isWrite && {
      'if-match': fc.oneof({ weight: 6, arbitrary: fc.constant(CURRENT) }, fc.constantFrom(...TAGS), headerText),
      prefer: fc.oneof(fc.constantFrom(...PREFERENCES), headerText),
      'idempotency-key': fc.oneof(
        fc.constantFrom('one', '"one"', 'two', '', '"', 'k'.repeat(256), '__proto__'),
        headerText,
      ),
    }),
    ...(bodies.length > 0 && {
      'content-type': fc.constantFrom('text/html', 'application/json; charset=latin1', '', 'a/b/c', MERGE_PATCH),
    }),
  };
  const each = Object.entries(strange).map(([name, value]) => fc.tuple(fc.constant(name), value));
  return fc
    .array(fc.oneof(...each), { maxLength: 3 })
    .map((chosen): Record<string, string> => Object.fromEntries(chosen))
    .chain((headers) =>
      weighted([3, usual(CURRENT)], [2, usual('*')], [1, headers], [4, { ...usual(CURRENT), ...headers }]),
    );
}

/** Stands for the ETag of what is asked for, as far as it is known. */
export const CURRENT = ref('etag', 0);

/** With its media type. */
function bodyOf({ bodies, method }: Operation): fc.Arbitrary<readonly [string, Buffer]> {
  const each = bodies.map(([type, { schema, example }]) => {
    const told = fc.constant(type);
    if (typeof example === 'string') return fc.tuple(told, fc.oneof(fc.constant(Buffer.from(example)), rawBody));
    const asked = method === 'PATCH' ? { ...schema, required: [] } : schema;
    const valid = fc.oneof({ weight: 1, arbitrary: fc.constant(example) }, { weight: 4, arbitrary: valueOf(asked) });
    const bytes = fc
      .oneof({ weight: 4, arbitrary: valid }, { weight: 3, arbitrary: mutated(valid) })
      .map((value) => Buffer.from(JSON.stringify(value) ?? 'null'));
    return fc.tuple(told, fc.oneof({ weight: 8, arbitrary: bytes }, rawBody, rawBytes));
  });
  return fc.oneof(...each);
}

/** What a header can hold: Latin-1 that can be seen. */
const headerText = nastyText.map((text) => text.replaceAll(/[^\x20-\x7e\xa1-\xff]/g, '').trim());

const ACCEPTS = [
  '*/*',
  'text/html',
  'application/*;q=0.1, text/csv;q=0.2',
  ';',
  `${HAL}; q=2`,
  `${HAL};q=0`,
  'a'.repeat(3_000),
];
const TAGS = ['*', 'W/"1"', '"1"', '"', '"1.x-y", "2.x-y"', '""'];
const PREFERENCES = [
  ...['return=minimal', 'return=representation', 'validate-only', 'handling=strict, validate-only', 'respond-async'],
  ...[
    'handling=strict, x=1',
    'handling="strict',
    'return=minimal, return=representation',
    'handling=lenient, validate-only=true',
  ],
];
