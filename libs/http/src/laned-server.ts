import { createServer, type RequestListener, type Server } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FastLane } from './fast-lane.js';
import { takeTarget } from './request-target.js';

/** A server with a fast lane before the framework's handler; the lane is opened once the application is there. */
export class LanedServer {
  private lane: FastLane | undefined;
  /** Answers what the framework's router refuses. */
  refuse: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void = (_, _request, reply) =>
    void reply.code(503).send();

  /** From now on what was answered before is answered again without the framework. */
  open(...door: ConstructorParameters<typeof FastLane>): void {
    this.lane = new FastLane(...door);
  }

  create(handler: RequestListener): Server {
    // Node's own refusal of a request without a Host is no problem document.
    const limits = { maxHeaderSize: LARGEST_HEADER, requireHostHeader: false };
    const server = createServer(limits, (request, response) => {
      if (!takeTarget(request)) {
        server.emit('clientError', new Error('It is for nowhere.'), request.socket);
        return;
      }
      const served = this.lane?.serve(request, response) ?? false;
      if (served === false) handler(request, response);
      else if (served !== true) void served.then((isServed) => isServed || handler(request, response));
    });
    return Object.assign(server, PATIENCE);
  }
}

/** Bytes. */
const LARGEST_HEADER = 16 * 1024;

/** Milliseconds: for the headers, for a large file over a slow line, and between requests on one connection. */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 72_000 };
