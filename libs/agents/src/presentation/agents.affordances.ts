import {
  affordance,
  anObject,
  anotherMedia,
  choice,
  Field,
  integer,
  JSON_TYPE,
  optional,
  text,
} from '#libs/hypermedia';

/** One message of JSON-RPC 2.0; the protocol says what it may be beyond this. */
export class MessageForm {
  @Field(choice(['2.0'], '2.0')) readonly jsonrpc!: '2.0';
  @Field(optional(integer(1, { title: 'Of a request: what its answer names. Text, too' }))) readonly id?: number;
  @Field(text('tools/list', { title: 'initialize, tools/list, tools/call …' })) readonly method!: string;
  @Field(optional(anObject('What the method takes'))) readonly params?: object;
}

export const callAgents = affordance({
  name: 'callAgents',
  rel: 'plimsoll:mcp',
  method: 'POST',
  path: '/mcp',
  root: true,
  tag: 'Agents',
  title: 'Tools for coding agents',
  about:
    'A server of the Model Context Protocol (streamable HTTP, one JSON answer to each message, no session): its tools tell an agent whether a ' +
    'feature may be used for these visitors, and propose to use it. Who may do what is as everywhere else.',
  may: 'read:catalogue',
  computes: true,
  form: MessageForm,
  answers: anotherMedia(
    [JSON_TYPE],
    { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'may_we_use', inputSchema: { type: 'object' } }] } },
    { maySayNothing: true },
  ),
});
