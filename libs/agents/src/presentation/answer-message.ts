import { Problem } from '#libs/problem-details';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';

/** One message, as it was sent. */
export interface Sent {
  readonly message: unknown;
  /** The version of the protocol that its header names. */
  readonly version?: string | string[];
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** What the server says to it, which nobody goes on talking to; 400 for what is no message that the protocol knows. */
export async function answerTo({ message, version }: Sent, server: McpServer): Promise<Answer> {
  if (Array.isArray(message)) throw malformed('Send one message of JSON-RPC at a time.');

  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const response = await transport.handleRequest(asWeb(version), { parsedBody: message });
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status >= 400) throw malformed(reasonIn(body));
    return { status: response.status, body };
  } finally {
    await server.close();
  }
}

/** As the protocol's library takes it. What is answered in was negotiated before, and is JSON. */
const asWeb = (version: Sent['version']): Request =>
  new Request('http://localhost/mcp', {
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      ...(version !== undefined && { 'mcp-protocol-version': String(version) }),
    },
  });

const malformed = (why: string): Problem => new Problem('malformed-request', why);

const reasonIn = (body: Buffer): string =>
  (JSON.parse(body.toString()) as { readonly error: { readonly message: string } }).error.message;
