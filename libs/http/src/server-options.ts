import { PROBLEM } from '#libs/hypermedia';
import { problemOf, Problem, type ProblemCode } from '#libs/problem-details';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { beginExchange } from './exchange.js';
import type { LanedServer } from './laned-server.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { UNCACHED } from './send-problem.js';

/**
 * How Fastify is set up: limits on what arrives, and problem documents even for what reaches no route. X-Forwarded-… is read
 * from trusted proxies only: addresses, networks, or words for some that Fastify knows.
 */
export const serverOptions = (
  logger: FastifyBaseLogger,
  server: LanedServer,
  trustedProxies: readonly string[] = [],
) => ({
  loggerInstance: logger,
  // One line is written when a request is answered (installHttp); it carries the ids, so no logger per request is made.
  logController: new LogController({ disableRequestLogging: true }),
  childLoggerFactory: (parent: FastifyBaseLogger) => parent,
  skipMiddie: true,
  trustProxy: trustedProxies.length > 0 && [...trustedProxies],
  serverFactory: server.create.bind(server),
  routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    server.refuse(error, request, reply);
  },
  clientErrorHandler: (error: SocketError, socket: ClientSocket) => {
    answerOnSocket(error, socket, logger);
  },
});

type SocketError = Error & { readonly code?: string };

interface ClientSocket {
  readonly writable: boolean;
  end(text: string): void;
  destroy(): void;
}

/** For bytes that are no HTTP, headers without end, and requests that never arrive: there is only the socket. */
function answerOnSocket(error: SocketError, socket: ClientSocket, logger: FastifyBaseLogger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = SOCKET_PROBLEMS[error.code ?? ''] ?? 'malformed-request';
  const { document } = problemOf(new Problem(code, 'The request is not well-formed HTTP, or did not arrive whole.'));
  const { correlationId, traceId } = beginExchange({});
  const body = JSON.stringify({ ...document, correlationId, traceId });
  const headers = {
    ...{ ...SECURITY_HEADERS, ...UNCACHED, 'content-type': PROBLEM, 'x-correlation-id': correlationId },
    ...{ 'content-length': Buffer.byteLength(body), connection: 'close' },
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  socket.end(`HTTP/1.1 ${String(document.status)} ${document.title}\r\n${head.join('')}\r\n${body}`);
  logger.info({ status: document.status, correlationId, traceId, reason: error.code }, 'answered');
}

const SOCKET_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};
