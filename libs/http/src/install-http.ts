import { type Affordance, type PageTokens, readView } from '#libs/hypermedia';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitBody, admitCaller, admitQuery, negotiate, unauthenticated, type Authenticator } from './admission.js';
import type { AnswerMemory } from './answer-memory.js';
import { placeOf } from './answer-place.js';
import { installParsers } from './body-parsers.js';
import { beginExchange, logAnswer, noteWishes } from './exchange.js';
import { FastLane, type LanedServer } from './fast-lane.js';
import { finishAnswer } from './finish-answer.js';
import { DOCS_POLICY, SECURITY_HEADERS } from './security-headers.js';

export interface HttpBase {
  /** What `serverOptions` was given. */
  readonly server: LanedServer;
  readonly authenticator: Authenticator;
  readonly memory: AnswerMemory;
  readonly pageTokens: PageTokens;
  /** Bytes of a JSON body at most. */
  readonly jsonLimit: number;
}

/**
 * What every request passes before its controller: correlation, who calls and whether it may, in which media type it is
 * answered, and where the answer is to be remembered. All of it before a byte of the body is read.
 */
export function installHttp(server: FastifyInstance, base: HttpBase): void {
  server.decorateRequest('exchange');
  server.decorateRequest('pageTokens', { getter: () => base.pageTokens });
  server.addHook('onRequest', (request, reply) => admit(request, reply, base));
  server.addHook('onSend', (request, reply, payload) => finishAnswer(request, reply, payload, base.memory));
  server.addHook('onResponse', (request, reply, done) => {
    logAnswer(request.log, request.exchange, request.method, request.url, reply.statusCode);
    done();
  });
  installParsers(server, base.jsonLimit);
  base.server.lane = new FastLane(base.authenticator, base.memory, server.log);
}

/** Refuses, or lets the request go on to its controller. */
async function admit(request: FastifyRequest, reply: FastifyReply, { authenticator, memory }: HttpBase): Promise<void> {
  const { headers, routeOptions, url } = request;
  const exchange = beginExchange(headers);
  request.exchange = exchange;
  reply.headers(SECURITY_HEADERS).header('x-correlation-id', exchange.correlationId);
  if (url.startsWith('/docs')) reply.header('content-security-policy', DOCS_POLICY);

  const { authorization } = headers;
  // What is open to all touches no key: a probe answers while the database is away.
  if (authorization !== undefined && url.startsWith('/api'))
    exchange.principal = await authenticator.authenticate(authorization);
  admitKnown(request);
  const { affordance } = routeOptions.config as { affordance?: Affordance };
  if (affordance) admitTo(affordance, request, memory);
}

/** 401 for a key that nobody has; and below /api/ nothing is told to nobody, not even that it is not there. */
function admitKnown({ exchange, headers, method, is404, url }: FastifyRequest): void {
  if (exchange.principal) return;
  if (headers.authorization !== undefined && url.startsWith('/api'))
    throw unauthenticated('The API key is not known here.');
  if (is404 && url.startsWith('/api/') && method !== 'OPTIONS')
    throw unauthenticated('Send an API key: Authorization: Bearer plk_….');
}

function admitTo(
  affordance: Affordance,
  { exchange, headers, query, url }: FastifyRequest,
  memory: AnswerMemory,
): void {
  const { principal } = exchange;
  const { method, remembered } = affordance.declared;
  admitCaller(affordance, principal);
  exchange.mediaType = negotiate(affordance, headers);
  admitQuery(affordance, query as Record<string, unknown>);
  exchange.view = readView(affordance, query as Record<string, unknown>);
  admitBody(affordance, headers);
  noteWishes(exchange, method, headers, url);
  if (remembered && principal) exchange.memory = placeOf(remembered, principal, headers, url, memory);
}
