import { Surcharge } from '#libs/http';
import { Affords, FromDocument, FromQuery } from '#libs/hypermedia';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Asked, readAddressed, readAsked } from './asking/asked.js';
import { Engine } from './asking/engine.js';
import { Preparation } from './asking/preparation.js';
import { Refusal } from './asking/refusal.js';
import { toldError, toldRefusal } from './asking/told-errors.js';
import { askGraph, askGraphByAddress, GRAPH_TYPE, type GraphQuery } from './graph.affordances.js';

/** Answers queries of GraphQL, one to each request. */
@Controller()
export class GraphController {
  constructor(
    private readonly preparation: Preparation,
    private readonly surcharge: Surcharge,
    private readonly engine: Engine,
  ) {}

  @Affords(askGraph)
  ask(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromDocument() body: unknown,
  ): Promise<Buffer> {
    return this.answer(() => readAsked(body), request, reply);
  }

  @Affords(askGraphByAddress)
  askInAddress(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromQuery() query: GraphQuery,
  ): Promise<Buffer> {
    return this.answer(() => readAddressed(query), request, reply);
  }

  private async answer(read: () => Asked, request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    try {
      const prepared = this.preparation.prepare(read());
      const { cost } = prepared;
      await this.surcharge.take(cost - 1, `A query of cost ${String(cost)}`, request, reply);
      const { data, errors } = await this.engine.execute(prepared, request, reply);
      // What was remembered costs 1, and what is refused now may not be in a moment.
      if (errors || cost > 1) request.exchange.memory = undefined;
      return written({ data, ...(errors && { errors: errors.map((error) => toldError(error, request)) }) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      request.exchange.memory = undefined;
      // Who asks for JSON alone may know nothing of statuses (GraphQL over HTTP, 6.4.1).
      if (request.exchange.mediaType === GRAPH_TYPE) request.exchange.status = 400;
      return written({ errors: toldRefusal(error) });
    }
  }
}

const written = (answer: object): Buffer => Buffer.from(JSON.stringify(answer));
