import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { NotFound, type Principal } from '#libs/kernel';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Affordance } from './affordance.js';
import { AFFORDANCE } from './affords.js';
import { CursorQuery } from './cursor-query.js';
import type { PageTokens } from './page-tokens.js';
import type { PathParameters } from './path-template.js';
import { readBody, readQuery, refuseToldInQuery } from './read-form.js';

/** The path's parameters of an affordance. */
export type PathOf<A> = A extends Affordance<infer Path> ? PathParameters<Path> : never;

/** The path's parameters. One that cannot be an id of ours is as unknown as one that is not there: 404. */
export const FromPath = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const affordance = affordanceOf(context);
  const values = affordance.named(requestOf(context).params as Readonly<Record<string, string>>);
  for (const [name, { schema }] of Object.entries(affordance.declared.params ?? {})) {
    const value = values[name] ?? '';
    if (!isPossible(value, schema)) throw new NotFound(nounOf(name), value.replaceAll('\0', ''));
  }
  return values;
});

/** The query as its declared form; 400 when it is not, or when its page token is not of what it asks for. */
export const FromQuery = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const affordance = affordanceOf(context);
  const { query, params, exchange, pageTokens } = context.switchToHttp().getRequest<Asking>();
  const own = Object.entries(query).filter(([name]) => !Object.hasOwn(affordance.viewMembers, name));
  const asked = affordance.declared.query && readQuery(affordance.declared.query, Object.fromEntries(own));
  if (asked instanceof CursorQuery)
    asked.open(pageTokens, [exchange.principal?.workspaceId ?? '', affordance.at(affordance.named(params)).href]);
  return asked;
});

/** What a query is read from; libs/http sets the last two. */
interface Asking {
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
  readonly exchange: { readonly principal?: Principal };
  readonly pageTokens: PageTokens;
}

/** The body as its declared form; 422 when it is not. Nothing when a file was uploaded in its place. */
export const FromBody = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const affordance = affordanceOf(context);
  const { form, upload, answers } = affordance.declared;
  const { body, query } = requestOf(context);
  if (!form || body instanceof Readable || isAnothersJson(affordance, body)) return undefined;
  if (upload) refuseToldInQuery(form, query as object);
  return readBody(
    form,
    body === undefined && affordance.needsNoBody ? {} : body,
    'shape' in answers ? Object.keys(answers.shape.members) : [],
  );
});

/** The JSON body as it was sent, for what takes documents of others beside its form. */
export const FromDocument = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  const { body } = requestOf(context);
  return body instanceof Readable ? undefined : body;
});

/** The file that was uploaded in place of the form, unread; nothing when the form was sent. */
export const FromUpload = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { body } = requestOf(context);
  if (body instanceof Readable) return chunksOf(body);
  return isAnothersJson(affordanceOf(context), body) ? inOnePiece(JSON.stringify(body)) : undefined;
});

/** JSON that some tool wrote, by its content: it holds something, and nothing that the form asks for. */
function isAnothersJson({ declared: { upload }, formMembers }: Affordance, body: unknown): boolean {
  if (!upload?.orJson || typeof body !== 'object' || body === null) return false;
  const members = Object.keys(body);
  return Array.isArray(body) || (members.length > 0 && !members.some((name) => Object.hasOwn(formMembers, name)));
}

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

/**
 * A refusal half-way must leave the connection whole, or the caller would never read it; and the rest must be taken from the
 * caller, who may send all of it before reading anything.
 */
const chunksOf = (body: Readable): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    try {
      yield* body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    } finally {
      body.resume();
    }
  },
});

export const affordanceOf = (context: ExecutionContext): Affordance =>
  Reflect.getMetadata(AFFORDANCE, context.getHandler()) as Affordance;

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

const isPossible = (
  value: string,
  { format, pattern }: { readonly format?: string; readonly pattern?: string },
): boolean =>
  format === 'uuid' ? UUID.test(value) : !value.includes('\0') && (!pattern || new RegExp(pattern, 'u').test(value));

/** audienceId names an audience. */
const nounOf = (parameter: string): string => parameter.replace(/Id$/, '');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
