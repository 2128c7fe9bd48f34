import { createServer, type RequestListener, type Server } from 'node:http';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerMemory } from './answer-memory.js';
import type { Doorkeeper } from './doorkeeper.js';
import { FastLane } from './fast-lane.js';
import { takeTarget } from './request-target.js';
import { HSTS } from './security-headers.js';
import type { Tally } from './socket-refusal.js';
import { tend } from './tend.js';
import { TrustedProxies } from './trusted-proxies.js';

/** A server with a fast lane before the framework's handler; the lane is opened once the application is there. */
export class LanedServer {
  private lane: FastLane | undefined;
  /** Answers what the framework's router refuses. */
  refuse: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void = (_, _request, reply) =>
    void reply.code(503).send();
  /** Counts what never becomes a request. */
  tally: Tally = () => [];

  #isDraining = false;

  constructor(readonly proxies = new TrustedProxies()) {}

  /** From now on what was answered before is answered again without the framework. */
  open(door: Doorkeeper, memory: AnswerMemory, logger: FastifyBaseLogger): void {
    this.lane = new FastLane(door, memory, logger, (request) => (this.proxies.sayHttps(request) ? SECURE : []));
  }

  /** Whether it is about to close. */
  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** From now on each answer says that its connection ends with it, so that whoever asks again does so elsewhere. */
  drain(): void {
    this.#isDraining = true;
  }

  create(handler: RequestListener): Server {
    // Node's own refusal of a request without a Host is no problem document.
    const limits = { maxHeaderSize: LARGEST_HEADER, requireHostHeader: false };
    const server = createServer(limits, (request, response) => {
      closing.heard(request);
      if (this.#isDraining) response.shouldKeepAlive = false;
      if (!takeTarget(request)) {
        server.emit('clientError', new Error('It is for nowhere.'), request.socket);
        return;
      }
      const served = this.lane?.serve(request, response) ?? false;
      if (served === false) handler(request, response);
      else if (served !== true) void served.then((isServed) => isServed || handler(request, response));
    });
    const patient = Object.assign(server, PATIENCE);
    const closing = tend(patient);
    return patient;
  }
}

const SECURE = Object.entries(HSTS).flat();

/** Bytes. */
const LARGEST_HEADER = 16 * 1024;

/**
 * Milliseconds: for the headers, for a large file over a slow line, between requests on one connection, and for a piece of an
 * answer to be taken.
 */
const PATIENCE = {
  ...{ headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 72_000 },
  readingTimeout: 120_000,
};
