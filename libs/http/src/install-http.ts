import { type Affordance, type PageTokens, readView } from '#libs/hypermedia';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitBody, admitCaller, admitQuery, negotiate, type Authenticator } from './admission.js';
import type { AnswerMemory } from './answer-memory.js';
import { placeOf } from './answer-place.js';
import { Arrival } from './arrival.js';
import { installParsers } from './body-parsers.js';
import { logAnswer, noteWishes } from './exchange.js';
import { FastLane, type LanedServer } from './fast-lane.js';
import { finishAnswer } from './finish-answer.js';

export interface HttpBase {
  /** What `serverOptions` was given. */
  readonly server: LanedServer;
  readonly authenticator: Authenticator;
  readonly memory: AnswerMemory;
  readonly pageTokens: PageTokens;
  /** Bytes of a JSON body at most. */
  readonly jsonLimit: number;
  /** Whose pages may call from a browser. */
  readonly corsOrigins?: readonly string[];
}

/**
 * What every request passes before its controller: correlation, who calls and whether it may, in which media type it is
 * answered, and where the answer is to be remembered. All of it before a byte of the body is read.
 */
export function installHttp(server: FastifyInstance, base: HttpBase): void {
  server.decorateRequest('exchange');
  server.decorateRequest('jsonLimit', { getter: () => base.jsonLimit });
  server.decorateRequest('pageTokens', { getter: () => base.pageTokens });
  const arrival = new Arrival(base.authenticator, base.corsOrigins);
  server.addHook('onRequest', (request, reply) => admit(request, reply, arrival, base.memory));
  server.addHook('onSend', (request, reply, payload) => finishAnswer(request, reply, payload, base.memory));
  server.addHook('onResponse', (request, reply, done) => {
    logAnswer(request.log, request.exchange, request.method, request.url, reply.statusCode);
    done();
  });
  installParsers(server, base.jsonLimit);
  base.server.lane = new FastLane(base.authenticator, base.memory, server.log);
  base.server.refuse = (error, request, reply) => void arrival.refuse(error, request, reply);
}

/** Refuses, or lets the request go on to its controller. */
async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  arrival: Arrival,
  memory: AnswerMemory,
): Promise<unknown> {
  if (arrival.begin(request, reply)) return reply.code(204).send();
  await arrival.identify(request);
  const { affordance } = request.routeOptions.config as { affordance?: Affordance };
  if (affordance) admitTo(affordance, request, memory);
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
