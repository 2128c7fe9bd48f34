import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Allowance, Eventual } from '#libs/limits';
import type { AnswerMemory } from './answer-memory.js';
import { recalled } from './answer-place.js';
import { Connections } from './connections.js';
import type { Doorkeeper } from './doorkeeper.js';
import { beginExchange, concludeExchange } from './exchange-course.js';
import { resend } from './resend.js';

/**
 * Answers again what was answered before to the same role, address and Accept header, before the framework is woken: a hot
 * read costs little more than sending its bytes. Whatever it is not sure of it leaves to the framework.
 */
export class FastLane {
  private readonly connections: Connections;

  /** `toldTo`: names and values, in turn, of what is told by how the request came. */
  constructor(
    private readonly door: Doorkeeper,
    private readonly memory: AnswerMemory,
    private readonly logger: FastifyBaseLogger,
    private readonly toldTo: (request: IncomingMessage) => readonly string[],
  ) {
    this.connections = new Connections(door.authenticator);
  }

  /** Whether the request was answered here. What is refused was not counted: the framework counts and refuses it again. */
  serve(request: IncomingMessage, response: ServerResponse): Eventual<boolean> {
    const { method = '', url = '', headers } = request;
    const { prefer, origin } = headers;
    if (method !== 'GET' && method !== 'HEAD') return false;
    if (prefer !== undefined || origin !== undefined) return false; // what they ask for is in headers of their own

    const principal = this.connections.callerOn(request);
    const answer = principal && recalled(principal, headers, url, this.memory);
    if (!answer) return false;

    const startedAt = performance.now();
    const answerAs = (allowances: readonly Allowance[]): boolean => {
      if (allowances.some(({ isOver }) => isOver)) return false;
      const exchange = beginExchange(headers, url, startedAt);
      exchange.principal = principal;
      exchange.route = answer.route;
      const told = ['x-correlation-id', exchange.correlationId, ...this.toldTo(request)];
      resend(answer, allowances, told, request, response);
      concludeExchange(this.logger, exchange, { method, url, status: response.statusCode });
      return true;
    };
    const admitted = this.door.limits.admit(principal.id);
    return admitted instanceof Promise ? admitted.then(answerAs, () => false) : answerAs(admitted);
  }
}
