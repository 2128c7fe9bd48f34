import { Operations } from '#libs/http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { mercurius } from 'mercurius';
import { Inquiry } from './inquiry.js';
import { Preparation, type Prepared } from './preparation.js';

/** Does what was asked on the graph. Of mercurius it has the compiler of queries and the memory for them; what is served, and how, is ours. */
@Injectable()
export class Engine implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly operations: Operations,
    private readonly preparation: Preparation,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.register(mercurius, {
      ...{ schema: this.preparation.schema, routes: false, jit: SEEN_BEFORE, cache: REMEMBERED },
      errorFormatter: (execution) => ({ statusCode: 200, response: execution }),
    });
  }

  execute({ source, variables }: Prepared, request: FastifyRequest, reply: FastifyReply): Promise<ExecutionResult> {
    const context = { inquiry: new Inquiry(this.operations, request) };
    return this.operations.together(() => reply.graphql(source, context, { ...variables }));
  }
}

/** A query is compiled when it comes for the third time: of those that never come again it would not be worth it. */
const SEEN_BEFORE = 2;
const REMEMBERED = 500;
