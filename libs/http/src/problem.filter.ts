import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Problem, problemOf, PROBLEMS } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyTypesOf } from './admission.js';
import { isOverLimit, overLimit } from './body-limit.js';
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

    const found = problemOf(isOverLimit(error) ? overLimit(request.jsonLimit, request, reply) : error);
    const unrouted = found.document.status === 404 ? this.wrongMethodOrPath(request) : undefined;
    const answer = unrouted ? problemOf(unrouted) : found;
    if (unrouted && request.method === 'OPTIONS' && answer.document.status === 405)
      void reply
        .code(204)
        .headers({ ...answer.headers, ...this.takenAt(request) })
        .send();
    else sendProblem(answer, error, request, reply);
  }

  /** The media types that can be sent there (RFC 5789, and the W3C's Accept-Post). */
  private takenAt({ url }: FastifyRequest): Readonly<Record<string, string>> {
    const affordances = this.routes.affordancesAt(pathOf(url));
    const taken = (['POST', 'PATCH'] as const).map((method): [string, string[]] => [
      method === 'POST' ? 'Accept-Post' : 'Accept-Patch',
      affordances.filter(({ declared }) => declared.method === method).flatMap(bodyTypesOf),
    ]);
    return Object.fromEntries(taken.flatMap(([name, types]) => (types.length > 0 ? [[name, types.join(', ')]] : [])));
  }

  /** Nothing where the router led to the right place, and what was looked for there is missing. */
  private wrongMethodOrPath({ url, method, is404, server }: FastifyRequest): Problem | undefined {
    const path = pathOf(url);
    const known = this.routes.methodsAt(path);
    const isPage = known.length === 0 && server.hasRoute({ method: 'GET', url: path });
    const allowed = isPage ? OF_PAGES : known;
    if (allowed.length > 0 && (is404 || !allowed.includes(method)))
      return new Problem('method-not-allowed', `${method} is not among ${allowed.join(', ')}.`, {
        headers: { Allow: allowed.join(', ') },
      });
    return is404 ? new Problem('not-found', NOT_FOUND) : undefined;
  }
}

/** Those are files, not resources. */
const OF_PAGES = ['GET', 'HEAD', 'OPTIONS'];

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

const NOT_FOUND = `${PROBLEMS['not-found'].title} at this address. Start at /api and follow its links.`;
