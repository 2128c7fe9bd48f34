import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Body } from '../audiences/audiences-client.js';
import type { Caller, TestApi } from '../start-api.js';

/** What a tool answered: in words, and with its members or as a refusal. */
export interface Result {
  readonly text: string;
  readonly content: Body;
  readonly isError: boolean;
}

/** A coding agent with somebody's key, that speaks the protocol by its own library. It reads no address but that of the server. */
export class Agent {
  private constructor(readonly client: Client) {}

  static async of({ key }: Pick<Caller, 'key'>, { app }: TestApi): Promise<Agent> {
    const client = new Client({ name: 'test', version: '1' });
    const requestInit = { headers: { authorization: `Bearer ${key}` } };
    await client.connect(new StreamableHTTPClientTransport(new URL(`${await app.getUrl()}/mcp`), { requestInit }));
    // Answers are held to what the list says of them from then on.
    await client.listTools();
    return new Agent(client);
  }

  async use(name: string, given: object = {}): Promise<Result> {
    const { content, structuredContent, isError } = await this.client.callTool({ name, arguments: { ...given } });
    const [{ text }] = content as [{ readonly text: string }];
    return { text, content: structuredContent, isError: isError === true };
  }
}

/** What a refusal tells beside its first line. */
export const factsOf = ({ text }: Result): Body => JSON.parse(text.slice(text.indexOf('\n') + 1));
