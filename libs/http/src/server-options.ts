import { PROBLEM } from '#libs/hypermedia';
import { problemOf, Problem, type ProblemCode } from '#libs/problem-details';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { LanedServer } from './fast-lane.js';

/** How Fastify is set up: limits on what arrives, and problem documents even for what reaches no route. */
export const serverOptions = (logger: FastifyBaseLogger, server: LanedServer) => ({
  loggerInstance: logger,
  // One line is written when a request is answered (installHttp); it carries the ids, so no logger per request is made.
  logController: new LogController({ disableRequestLogging: true }),
  childLoggerFactory: (parent: FastifyBaseLogger) => parent,
  skipMiddie: true,
  serverFactory: server.create.bind(server),
  routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
    sendProblem(error, reply);
  },
  clientErrorHandler: answerOnSocket,
});

/** For a request that the router refused before any hook ran. */
function sendProblem(error: Error, reply: FastifyReply): void {
  const correlationId = uuid();
  const { document, headers } = problemOf(error);
  void reply
    .code(document.status)
    .headers({ ...headers, 'content-type': PROBLEM, 'x-correlation-id': correlationId })
    .send(Buffer.from(JSON.stringify({ ...document, correlationId })));
}

interface ClientSocket {
  readonly writable: boolean;
  end(text: string): void;
  destroy(): void;
}

/** For bytes that are no HTTP, headers without end, and requests that never arrive: there is only the socket. */
function answerOnSocket(error: Error & { code?: string }, socket: ClientSocket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = SOCKET_PROBLEMS[error.code ?? ''] ?? 'malformed-request';
  const { document } = problemOf(new Problem(code, 'The request is not well-formed HTTP, or did not arrive whole.'));
  const correlationId = uuid();
  const body = JSON.stringify({ ...document, correlationId });
  const head = [
    `HTTP/1.1 ${String(document.status)} ${document.title}`,
    `Content-Type: ${PROBLEM}`,
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    `X-Correlation-Id: ${correlationId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const SOCKET_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};
