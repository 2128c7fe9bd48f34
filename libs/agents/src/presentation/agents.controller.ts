import { Affords, FromDocument } from '#libs/hypermedia';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callAgents } from './agents.affordances.js';
import { serverFor } from './agents-server.js';
import { answerTo } from './answer-message.js';
import { Origins } from './origins.js';
import { Toolbox } from './toolbox.js';

/** Answers agents in their protocol: each message by itself, and nothing is remembered from one to the next. */
@Controller()
export class AgentsController {
  constructor(
    private readonly toolbox: Toolbox,
    private readonly origins: Origins,
  ) {}

  @Affords(callAgents)
  async answer(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromDocument() message: unknown,
  ): Promise<Buffer | undefined> {
    const { origin, 'mcp-protocol-version': version } = request.headers;
    this.origins.admit(origin);
    const { status, body } = await answerTo({ message, version }, serverFor({ request, reply }, this.toolbox));
    request.exchange.status = status;
    return body.length > 0 ? body : undefined;
  }
}
