import { PRODUCT } from '#libs/http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv-provider.js';
import type { Exchanged } from './tally.js';
import type { Toolbox } from './toolbox.js';

/** What answers the message of one request, in the name of who calls. */
export function serverFor(exchanged: Exchanged, toolbox: Toolbox): McpServer {
  const { name, version } = PRODUCT;
  const mcp = new McpServer({ name: name.toLowerCase(), title: name, version }, OPTIONS);
  mcp.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: toolbox.listFor(exchanged) }));
  mcp.server.setRequestHandler(CallToolRequestSchema, ({ params }) => toolbox.call(params, exchanged));
  return mcp;
}

const OPTIONS = {
  capabilities: { tools: {} },
  instructions:
    'Plimsoll knows which web platform features are safe for the visitors of this team’s own sites. Before code uses a feature that old ' +
    'browsers may lack, call may_we_use, and keep to the verdict and to what the team has decided.',
  // For what a server asks of its client, which this one does not; to make one for each would take longer than to answer.
  jsonSchemaValidator: new AjvJsonSchemaValidator(),
};
