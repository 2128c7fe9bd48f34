import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { NotOffered, type Resource } from '#libs/client';
import { sentenceOn } from '../failures.js';
import { type Access, type Home, needKey } from '../service.js';
import { note } from '../terminal.js';

/**
 * Speaks MCP on standard input and output, and forwards each message to the service, which has the tools: so they exist once. Ends when its
 * input does, and does not begin without a key. What the service refuses is told as an error of the message.
 */
export async function mcp(access: Access, open: () => Promise<Home>): Promise<number> {
  needKey(access);
  const entry = await (await open()).follow('up');
  if (!entry.has('plimsoll:mcp')) throw new NotOffered('plimsoll:mcp');

  const stdio = new StdioServerTransport();
  let version: string | undefined;
  const pending = new Set<Promise<void>>();
  stdio.onmessage = (message) => {
    const done = forward(entry, message, version)
      .then(async (answer) => {
        if (!answer) return;
        version ??= versionIn(answer);
        await stdio.send(answer);
      })
      .finally(() => pending.delete(done));
    pending.add(done);
  };
  stdio.onerror = ({ message }) => note(message);
  await stdio.start();
  await new Promise((resolve) => process.stdin.once('end', resolve));
  await Promise.all(pending);
  await stdio.close();
  return 0;
}

async function forward(
  entry: Resource,
  message: JSONRPCMessage,
  version?: string,
): Promise<JSONRPCMessage | undefined> {
  const headers = {
    ...{ accept: 'application/json, text/event-stream', 'content-type': 'application/json' },
    ...(version !== undefined && { 'mcp-protocol-version': version }),
  };
  try {
    const response = await entry.open('plimsoll:mcp', { method: 'POST', headers, body: JSON.stringify(message) });
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as JSONRPCMessage);
  } catch (error) {
    const sentence = sentenceOn(error) ?? 'The message could not be forwarded.';
    note(sentence);
    if (!('id' in message) || !('method' in message)) return undefined;
    return { jsonrpc: '2.0', id: message.id, error: { code: REFUSED, message: sentence } };
  }
}

/** Of JSON-RPC's range for servers. */
const REFUSED = -32_000;

/** What both have agreed on, which every later message names. */
const versionIn = (answer: JSONRPCMessage): string | undefined =>
  'result' in answer && typeof answer.result.protocolVersion === 'string' ? answer.result.protocolVersion : undefined;
