import { once } from 'node:events';
import { createServer } from 'node:http';

/** Somebody whom webhooks tell of events: remembers what came, and acknowledges it. */
export class Receiver {
  requests = [];
  #server = createServer(async (asked, answer) => {
    let text = '';
    for await (const piece of asked.setEncoding('utf8')) text += piece;
    this.requests.push({ headers: asked.headers, text });
    answer.writeHead(204).end();
  });

  static async open() {
    const receiver = new Receiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  get events() {
    return this.requests.map(({ text }) => JSON.parse(text));
  }

  get url() {
    return `http://127.0.0.1:${String(this.#server.address().port)}/hook`;
  }

  /** The ids that events of this type came under, by what they are about. */
  idsOf(type) {
    const ids = new Map();
    for (const event of this.events)
      if (event.type === type) ids.set(event.subject, (ids.get(event.subject) ?? new Set()).add(event.id));
    return ids;
  }

  async close() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
