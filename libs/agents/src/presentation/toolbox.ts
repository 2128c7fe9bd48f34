import { admitCaller, Operations, Surcharge } from '#libs/http';
import { readBody } from '#libs/hypermedia';
import {
  type CallToolRequest,
  type CallToolResult,
  ErrorCode,
  McpError,
  type Tool as Listed,
} from '@modelcontextprotocol/sdk/types.js';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Errand } from './errand.js';
import { isFor, listed } from './listed-tool.js';
import { refused } from './refused.js';
import { type Exchanged, Tally } from './tally.js';
import { TOOLS } from './tools/tools.js';

/** The tools, as far as whoever calls may use them. */
@Injectable()
export class Toolbox {
  constructor(
    private readonly operations: Operations,
    private readonly queries: QueryBus,
    private readonly surcharge: Surcharge,
  ) {}

  listFor({ request }: Exchanged): Listed[] {
    const { principal } = request.exchange;
    return principal ? TOOLS.filter((tool) => isFor(principal, tool)).map(listed) : [];
  }

  async call({ name, arguments: given = {} }: Call, exchanged: Exchanged): Promise<CallToolResult> {
    const tool = TOOLS.find((each) => each.name === name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${name}.`);
    const { request } = exchanged;
    try {
      admitCaller(tool.does, request.exchange.principal);
      const errand = new Errand(this.operations, this.queries, request, new Tally(this.surcharge, exchanged));
      const { text, content } = await tool.call(readBody(tool.takes, given), errand);
      return { content: [{ type: 'text', text }], structuredContent: content };
    } catch (error) {
      return refused(error, request);
    }
  }
}

/** Which tool is called, and what it is told. */
type Call = CallToolRequest['params'];
