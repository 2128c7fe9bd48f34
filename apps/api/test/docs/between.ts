import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands between a client and the API, closed after the last test: lets requests pass, loses their answers, or puts them off. */
export class Between {
  readonly seen: { method: string; url: string; key?: string; status?: number }[] = [];
  readonly #server;

  private constructor(
    private readonly origin: string,
    meet: Meeting,
  ) {
    this.#server = createServer((request, response) => {
      void this.#answer(request, response, meet);
    });
  }

  static async listening(origin: string, meet: Meeting): Promise<Between> {
    const between = new Between(origin, meet);
    await new Promise<void>((resolve) => between.#server.listen(0, '127.0.0.1', resolve));
    opened.push(between.#server);
    return between;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse, meet: Meeting): Promise<void> {
    const { method = '', url = '', headers } = request;
    const seen: (typeof this.seen)[number] = { method, url, key: headers['idempotency-key'] as string | undefined };
    this.seen.push(seen);
    const nth = this.seen.filter((each) => each.method === method && each.url === url).length;
    const body = await text(request);
    const fate = await meet(seen, nth);
    const sent = SENT.flatMap((name): [string, string][] => (headers[name] ? [[name, String(headers[name])]] : []));
    const answer =
      fate === 'later'
        ? new Response('{"title": "Later"}', { status: 429, headers: { 'retry-after': '0' } })
        : await fetch(this.origin + url, { method, headers: sent, ...(body !== '' && { body }) });
    seen.status = answer.status;
    if (fate === 'lost') return void response.destroy();
    response.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => KEPT.has(name))));
    response.end(await answer.text());
  }
}

/** What becomes of a request that is met for the nth time. */
type Meeting = (request: { readonly method: string }, nth: number) => Fate | Promise<Fate>;
export type Fate = 'passed' | 'lost' | 'later';
const SENT = ['authorization', 'accept', 'content-type', 'if-match', 'idempotency-key'] as const;
const KEPT = new Set(['content-type', 'etag', 'location', 'retry-after']);
const opened: Server[] = [];
afterAll(() => {
  for (const server of opened) server.closeAllConnections();
  for (const server of opened) server.close();
});
