import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Problem, problemOf, PROBLEMS } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RouteRegister } from './route-register.js';
import { sendProblem } from './send-problem.js';

/** Answers every error as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly routes: RouteRegister) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    if (request.raw.socket.destroyed) {
      request.log.info({ correlationId: request.exchange.correlationId }, 'the caller went away');
      return;
    }

    const found = problemOf(error);
    const unrouted = found.document.status === 404 ? this.wrongMethodOrPath(request) : undefined;
    const answer = unrouted ? problemOf(unrouted) : found;
    if (unrouted && request.method === 'OPTIONS' && answer.document.status === 405)
      void reply.code(204).headers(answer.headers).send();
    else sendProblem(answer, error, request, reply);
  }

  /** Nothing where the router led to the right place, and what was looked for there is missing. */
  private wrongMethodOrPath({ url, method, is404 }: FastifyRequest): Problem | undefined {
    const allowed = this.routes.methodsAt(url.split('?', 1)[0] ?? '');
    if (allowed.length > 0 && (is404 || !allowed.includes(method)))
      return new Problem('method-not-allowed', `${method} is not among ${allowed.join(', ')}.`, {
        headers: { Allow: allowed.join(', ') },
      });
    return is404 ? new Problem('not-found', NOT_FOUND) : undefined;
  }
}

const NOT_FOUND = `${PROBLEMS['not-found'].title} at this address. Start at /api and follow its links.`;
