import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { isNoneMatch } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { Authenticator } from './admission.js';
import type { AnswerMemory } from './answer-memory.js';
import { placeOf, type Scope } from './answer-place.js';
import { beginExchange, logAnswer } from './exchange.js';
import { isPlain } from './sole-credential.js';

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
    const { authorization, prefer, origin } = headers;
    if ((method !== 'GET' && method !== 'HEAD') || authorization === undefined) return false;
    if (prefer !== undefined || origin !== undefined) return false; // what they ask for is in headers of their own
    if (!isPlain(request)) return false;

    const principal = this.callerOn(request.socket, authorization);
    const answer = principal && this.recall(principal, headers, url);
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

  private recall(principal: Principal, headers: IncomingHttpHeaders, url: string) {
    return (
      this.recallFrom('workspace', principal, headers, url) ?? this.recallFrom('catalogue', principal, headers, url)
    );
  }

  private recallFrom(scope: Scope, principal: Principal, headers: IncomingHttpHeaders, url: string) {
    const { key, generation } = placeOf(scope, principal, headers, url, this.memory);
    return this.memory.recall(key, generation);
  }
}

/** What a connection showed last, and who that is for as long as it is known. */
interface Presented {
  readonly authorization: string;
  readonly principal: () => Principal | undefined;
}

/** A server with a fast lane before the framework's handler; the lane is opened once the application is there. */
export class LanedServer {
  lane: FastLane | undefined;
  /** Answers what the framework's router refuses. */
  refuse: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void = (_, _request, reply) =>
    void reply.code(503).send();

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
