import type { Socket } from 'node:net';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { LanedServer } from './laned-server.js';
import { refuseOnSocket, type SocketError } from './socket-refusal.js';

/**
 * How Fastify is set up: limits on what arrives, and problem documents even for what reaches no route. X-Forwarded-… is read
 * from the server's trusted proxies only.
 */
export const serverOptions = (logger: FastifyBaseLogger, server: LanedServer) => ({
  loggerInstance: logger,
  // One line is written when a request is answered (installHttp); it carries the ids, so no logger per request is made.
  logController: new LogController({ disableRequestLogging: true }),
  childLoggerFactory: (parent: FastifyBaseLogger) => parent,
  skipMiddie: true,
  // Who was let in is answered, also while it closes.
  return503OnClosing: false,
  trustProxy: !server.proxies.areNone && ((address: string) => server.proxies.has(address)),
  serverFactory: server.create.bind(server),
  routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    server.refuse(error, request, reply);
  },
  clientErrorHandler: (error: SocketError, socket: Socket) => {
    void refuseOnSocket(error, socket, logger, server.tally);
  },
});
