import { HAL, type Affordance } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitBody, admitCaller, admitQuery, negotiate, unauthenticated, type Authenticator } from './admission.js';
import type { AnswerMemory } from './answer-memory.js';
import { installParsers } from './body-parsers.js';
import { correlationIdOf, traceIdOf } from './correlation.js';
import { isNoneMatch } from './entity-tag.js';
import { recall, remember } from './remembered-answers.js';
import { DOCS_POLICY, SECURITY_HEADERS } from './security-headers.js';

export interface HttpBase {
  readonly authenticator: Authenticator;
  readonly memory: AnswerMemory;
  /** Bytes of a JSON body at most. */
  readonly jsonLimit: number;
}

/**
 * What every request passes before its controller: correlation, who calls and whether it may, in which media type it is
 * answered, and whether the answer is remembered. All of it before a byte of the body is read.
 */
export function installHttp(server: FastifyInstance, base: HttpBase): void {
  server.decorateRequest('exchange');
  server.addHook('onRequest', (request, reply, done) => begin(request, reply, base, done));
  server.addHook('onSend', (request, reply, payload, done) => done(null, finish(request, reply, payload, base.memory)));
  server.addHook('onResponse', (request, reply, done) => {
    logAnswer(request, reply);
    done();
  });
  installParsers(server, base.jsonLimit);
}

/** Who calls is mostly known at once; a request waits only where the key must be looked up. */
function begin(request: FastifyRequest, reply: FastifyReply, base: HttpBase, done: (error?: Error) => void): void {
  const { headers } = request;
  request.exchange = {
    correlationId: correlationIdOf(headers),
    traceId: traceIdOf(headers),
    startedAt: performance.now(),
    mediaType: HAL,
  };
  const { authorization } = headers;
  const principal = authorization === undefined ? undefined : base.authenticator.authenticate(authorization);
  const go = (found: Principal | undefined): void => admit(found, request, reply, base, done);
  if (principal instanceof Promise) principal.then(go).catch(done);
  else go(principal);
}

/** Sends what is remembered, refuses, or lets the request go on to its controller. */
function admit(
  principal: Principal | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  { memory }: HttpBase,
  done: (error?: Error) => void,
): void {
  let refusal: Error | undefined;
  try {
    request.exchange.principal = principal;
    const { affordance } = request.routeOptions.config as { affordance?: Affordance };
    admitKnown(request);
    if (affordance && isAdmitted(affordance, request) && recall(affordance, request, reply, memory)) return;
  } catch (error) {
    refusal = error as Error;
  }
  reply.headers(SECURITY_HEADERS).header('x-correlation-id', request.exchange.correlationId);
  if (request.url.startsWith('/docs')) reply.header('content-security-policy', DOCS_POLICY);
  done(refusal);
}

/** 401 for a key that nobody has; and below /api/ nothing is told to nobody, not even that it is not there. */
function admitKnown({ exchange, headers, method, is404, url }: FastifyRequest): void {
  if (exchange.principal) return;
  if (headers.authorization !== undefined) throw unauthenticated('The API key is not known here.');
  if (is404 && url.startsWith('/api/') && method !== 'OPTIONS')
    throw unauthenticated('Send an API key: Authorization: Bearer plk_….');
}

function isAdmitted(affordance: Affordance, { exchange, headers, query }: FastifyRequest): true {
  admitCaller(affordance, exchange.principal);
  exchange.mediaType = negotiate(affordance, headers);
  admitQuery(affordance, query as Record<string, unknown>);
  admitBody(affordance, headers);
  return true;
}

/** Settles the status, remembers what may be sent again, and answers 304 to who has it. */
function finish(request: FastifyRequest, reply: FastifyReply, payload: unknown, memory: AnswerMemory): unknown {
  const { exchange, headers, method } = request;
  if (exchange.status !== undefined) reply.code(exchange.status);
  remember(request, reply, payload, memory);

  const tag = reply.getHeader('etag');
  const isRead = method === 'GET' || method === 'HEAD';
  const isUnchanged = typeof tag === 'string' && isNoneMatch(headers['if-none-match'], tag);
  if (!isRead || reply.statusCode !== 200 || !isUnchanged) return payload;

  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}

function logAnswer({ exchange, log, method, url }: FastifyRequest, reply: FastifyReply): void {
  log.info(
    {
      method,
      path: url.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round((performance.now() - exchange.startedAt) * 100) / 100,
      correlationId: exchange.correlationId,
      traceId: exchange.traceId,
      principal: exchange.principal?.id,
    },
    'answered',
  );
}
