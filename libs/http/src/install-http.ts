import { HAL, JSON_TYPE, MERGE_PATCH, type Affordance } from '#libs/hypermedia';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitBody, admitCaller, admitQuery, negotiate, unauthenticated, type Authenticator } from './admission.js';
import type { AnswerMemory } from './answer-memory.js';
import { correlationIdOf, traceIdOf } from './correlation.js';
import { isNoneMatch } from './entity-tag.js';
import { readJson } from './read-json.js';

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
  server.addHook('onRequest', (request, reply, done) => {
    begin(request, reply);
    admit(request, reply, base).then((isAnswered) => (isAnswered ? undefined : done()), done);
  });
  server.addHook('onSend', (request, reply, payload, done) => finish(request, reply, payload, base.memory, done));
  server.addHook('onResponse', (request, reply, done) => {
    logAnswer(request, reply);
    done();
  });
  installParsers(server, base.jsonLimit);
}

function begin(request: FastifyRequest, reply: FastifyReply): void {
  const { headers } = request;
  request.exchange = {
    correlationId: correlationIdOf(headers),
    traceId: traceIdOf(headers),
    startedAt: performance.now(),
    mediaType: HAL,
  };
  reply.headers(SECURITY_HEADERS).header('x-correlation-id', request.exchange.correlationId);
  if (request.url.startsWith('/docs')) reply.header('content-security-policy', DOCS_POLICY);
}

/** Whether the answer was sent already, from memory. */
async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { authenticator, memory }: HttpBase,
): Promise<boolean> {
  const { exchange, headers, url } = request;
  const { affordance } = request.routeOptions.config as { affordance?: Affordance };
  exchange.principal = await principalOf(headers.authorization, authenticator);
  if (!affordance) {
    if (url.startsWith('/api/') && !exchange.principal && request.method !== 'OPTIONS')
      throw unauthenticated('Send an API key: Authorization: Bearer plk_….');
    return false;
  }
  admitCaller(affordance, exchange.principal);
  exchange.mediaType = negotiate(affordance, headers);
  admitQuery(affordance, request.query as Record<string, unknown>);
  admitBody(affordance, headers);
  return recall(affordance, request, reply, memory);
}

async function principalOf(authorization: string | undefined, authenticator: Authenticator) {
  if (authorization === undefined) return undefined;
  const principal = await authenticator.authenticate(authorization);
  if (!principal) throw unauthenticated('The API key is not known here.');
  return principal;
}

function recall(
  { declared }: Affordance,
  { exchange, url }: FastifyRequest,
  reply: FastifyReply,
  memory: AnswerMemory,
): boolean {
  const { principal, mediaType } = exchange;
  if (!declared.remembered || !principal) return false;

  const key = `${declared.remembered === 'workspace' ? principal.workspaceId : ''} ${principal.role} ${mediaType} ${url}`;
  const generation = memory.generationOf(declared.remembered === 'workspace' ? principal.workspaceId : '');
  const answer = memory.recall(key, generation);
  if (!answer) {
    exchange.memory = { key, generation };
    return false;
  }
  void reply.headers(answer.headers).send(answer.body);
  return true;
}

function finish(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  memory: AnswerMemory,
  done: (error: null, payload?: unknown) => void,
): void {
  const { exchange, headers, method } = request;
  const tag = reply.getHeader('etag');
  if (exchange.status !== undefined) reply.code(exchange.status);
  if (exchange.memory && reply.statusCode === 200 && Buffer.isBuffer(payload) && method === 'GET')
    memory.remember(exchange.memory.key, exchange.memory.generation, { body: payload, headers: ownHeaders(reply) });

  if (
    typeof tag === 'string' &&
    reply.statusCode === 200 &&
    isNoneMatch(headers['if-none-match'], tag) &&
    isSafe(method)
  ) {
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
    return;
  }
  done(null, payload);
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

const ownHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    REMEMBERED_HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  );

const REMEMBERED_HEADERS = ['content-type', 'etag', 'vary', 'cache-control', 'link'];

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

/** JSON is read strictly; an upload is handed on as the stream it is. */
function installParsers(server: FastifyInstance, bodyLimit: number): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    [JSON_TYPE, HAL, MERGE_PATCH],
    { parseAs: 'buffer', bodyLimit },
    (_request, body, done) => {
      try {
        done(null, readJson(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  server.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

/** Swagger UI brings its scripts as files and its styles inline. */
const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";
