import type request from 'supertest';
import type { Answer, Body } from '../audiences/audiences-client.js';
import type { Caller } from '../start-api.js';

/** Somebody who asks by GraphQL. It reads no address but that of the graph, which the entry tells. */
export class GraphClient {
  constructor(private readonly caller: Caller) {}

  /** What is sent, with its answer unread. */
  send(body: object | string): request.Test {
    return this.caller.post('/graphql').send(body);
  }

  /** What is answered where all of it can be. */
  async ask(query: string, variables: object = {}): Promise<Body> {
    const { body }: Answer = await this.send({ query, variables });
    expect(body.errors).toBeUndefined();
    return body.data;
  }

  /** The errors, where there are some. */
  async refusals(query: string, variables: object = {}): Promise<Body> {
    const { body }: Answer = await this.send({ query, variables });
    return body.errors;
  }
}
