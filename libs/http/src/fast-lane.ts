import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { FACT_PREFIX, type Affordance } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { Authenticator } from './admission.js';
import type { AnswerMemory } from './answer-memory.js';
import { isNoneMatch } from './entity-tag.js';
import { beginExchange, logAnswer } from './exchange.js';
import { SECURITY_HEADERS } from './security-headers.js';

/**
 * Answers again what was answered before to the same role, address and Accept header, before the framework is woken: a hot
 * read costs little more than sending its bytes. Whatever it is not sure of it leaves to the framework.
 */
export class FastLane {
  private readonly presented = new WeakMap<Socket, Presented>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly memory: AnswerMemory,
    private readonly logger: FastifyBaseLogger,
  ) {}

  /** Whether the request was answered here. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    const { method = '', url = '', headers } = request;
    const { authorization, prefer } = headers;
    if ((method !== 'GET' && method !== 'HEAD') || authorization === undefined || prefer !== undefined) return false;

    const principal = this.callerOn(request.socket, authorization);
    const answer = principal && this.recall(principal, headers.accept, url);
    if (!answer) return false;

    const exchange = beginExchange(headers);
    exchange.principal = principal;
    const isUnchanged = isNoneMatch(headers['if-none-match'], answer.etag);
    response.writeHead(isUnchanged ? 304 : 200, [
      ...(isUnchanged ? answer.headersOf304 : answer.headers),
      'x-correlation-id',
      exchange.correlationId,
    ]);
    response.end(isUnchanged ? undefined : answer.body);
    logAnswer(this.logger, exchange, method, url, response.statusCode);
    return true;
  }

  /** A connection sends the same header over and over: it is read and hashed once. */
  private callerOn(connection: Socket, authorization: string): Principal | undefined {
    let presented = this.presented.get(connection);
    if (presented?.authorization !== authorization) {
      presented = { authorization, principal: this.authenticator.recogniser(authorization) };
      this.presented.set(connection, presented);
    }
    return presented.principal();
  }

  private recall(principal: Principal, accept: string | undefined, url: string) {
    return this.recallFrom('workspace', principal, accept, url) ?? this.recallFrom('catalogue', principal, accept, url);
  }

  private recallFrom(scope: Scope, principal: Principal, accept: string | undefined, url: string) {
    const { key, generation } = placeOf(scope, principal, accept, url, this.memory);
    return this.memory.recall(key, generation);
  }
}

/** What a connection showed last, and who that is for as long as it is known. */
interface Presented {
  readonly authorization: string;
  readonly principal: () => Principal | undefined;
}

type Scope = NonNullable<Affordance['declared']['remembered']>;

/** Under which an answer is found again, for as long as nothing it was made from has changed. */
export function placeOf(
  scope: Scope,
  principal: Principal,
  accept: string | undefined,
  url: string,
  memory: AnswerMemory,
) {
  const workspace = scope === 'workspace' ? principal.workspaceId : '';
  return { key: `${workspace} ${principal.role} ${accept ?? ''} ${url}`, generation: memory.generationOf(workspace) };
}

/** Keeps the answer that goes out, where its request noted a place for it. */
export function remember(
  { exchange, method }: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  memory: AnswerMemory,
): void {
  if (!exchange.memory || reply.statusCode !== 200 || method !== 'GET' || !Buffer.isBuffer(body)) return;

  const etag = String(reply.getHeader('etag'));
  const kept = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    KEPT.has(name) || name.startsWith(FACT_PREFIX) ? [name, String(value)] : [],
  );
  const headersOf304 = ['etag', etag, ...kept];
  const contentType = String(reply.getHeader('content-type'));
  const headers = [
    ...Object.entries(SECURITY_HEADERS).flat(),
    ...headersOf304,
    ...['content-type', contentType, 'content-length', String(body.length)],
  ];
  memory.remember(exchange.memory.key, exchange.memory.generation, { body, etag, headers, headersOf304 });
}

const KEPT = new Set(['vary', 'cache-control', 'link']);

/** A server with a fast lane before the framework's handler; the lane is opened once the application is there. */
export class LanedServer {
  lane: FastLane | undefined;

  create(handler: RequestListener): Server {
    const server = createServer({ maxHeaderSize: LARGEST_HEADER }, (request, response) => {
      if (!this.lane?.serve(request, response)) handler(request, response);
    });
    return Object.assign(server, PATIENCE);
  }
}

/** Bytes. */
const LARGEST_HEADER = 16 * 1024;

/** Milliseconds: for the headers, for a large file over a slow line, and between requests on one connection. */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 72_000 };
