import type { PageTokens } from '#libs/hypermedia';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitRequest } from './admit-request.js';
import type { AnswerMemory } from './answer-memory.js';
import { Arrival } from './arrival.js';
import { installParsers } from './body-parsers.js';
import type { Doorkeeper } from './doorkeeper.js';
import { concludeExchange, goOnInSpan } from './exchange-course.js';
import type { LanedServer } from './laned-server.js';
import { finishAnswer } from './finish-answer.js';

export interface HttpBase {
  /** What `serverOptions` was given. */
  readonly server: LanedServer;
  readonly door: Doorkeeper;
  readonly memory: AnswerMemory;
  readonly pageTokens: PageTokens;
  /** Bytes of a JSON body at most. */
  readonly jsonLimit: number;
  /** Whether traces are recorded. */
  readonly isTraced?: boolean;
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
  const answered = new WeakSet<FastifyRequest>();
  const arrival = new Arrival(base.door, base.corsOrigins);
  server.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => concludeUnanswered(request, reply, answered.has(request)));
    done();
  });
  server.addHook('onRequest', (request, reply) => admitRequest(request, reply, arrival, base.memory));
  if (base.isTraced) server.addHook('preHandler', goOnInSpan);
  server.addHook('onSend', (request, reply, payload) => finishAnswer(request, reply, payload, base.memory));
  server.addHook('onResponse', (request, reply, done) => {
    const { method, url } = request;
    answered.add(request);
    concludeExchange(request.log, request.exchange, { method, url, status: reply.statusCode });
    done();
  });
  installParsers(server, base.jsonLimit);
  base.server.open(base.door, base.memory, server.log);
  base.server.tally = (socket) => base.door.countConnection(socket);
  base.server.refuse = (error, request, reply) => void arrival.refuse(error, request, reply);
}

/** Whoever asked gave up: 499 where not even a status was sent, as others call that. */
function concludeUnanswered(request: FastifyRequest, reply: FastifyReply, isConcluded: boolean): void {
  if (isConcluded || reply.raw.writableFinished) return;
  const { method, url, log, exchange } = request;
  const status = reply.raw.headersSent ? reply.statusCode : 499;
  concludeExchange(log, exchange, { method, url, status, reason: 'Its caller gave up.' });
}
