import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';

/** A wire between two programs that can be slow, stalled or cut. What is said on a stalled one arrives when it flows again. */
export class Proxy {
  #connections = new Set();
  #delay = 0;
  #isStalled = false;
  #isCut = false;
  #server;

  constructor(target) {
    this.#server = createServer({ allowHalfOpen: true }, (near) => this.#join(near, target));
  }

  static async to(target) {
    const proxy = new Proxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port() {
    return this.#server.address().port;
  }

  /** Milliseconds that each piece takes longer, in each direction. */
  slow(milliseconds) {
    this.#delay = milliseconds;
  }

  /** Connections stay open, new ones are taken, and nothing arrives: as where packets are dropped. */
  stall() {
    this.#isStalled = true;
    for (const { ends } of this.#connections) for (const end of ends) end.pause();
  }

  /** Every connection breaks, and new ones are refused as soon as they are made. */
  cut() {
    this.#isCut = true;
    for (const { ends } of this.#connections) for (const end of ends) end.destroy();
  }

  mend() {
    this.#delay = 0;
    this.#isStalled = false;
    this.#isCut = false;
    for (const { ends, flow } of this.#connections) {
      flow();
      for (const end of ends) end.resume();
    }
  }

  async close() {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near, target) {
    if (this.#isCut) return near.destroy();
    const far = createConnection({ port: target, host: '127.0.0.1', allowHalfOpen: true });
    const held = [];
    const flow = () => {
      for (const act of held.splice(0)) act();
    };
    const connection = { ends: [near, far], flow };
    this.#connections.add(connection);
    const arrive = (act) => (this.#isStalled ? held.push(act) : act());
    const later = (act) => setTimeout(() => arrive(act), this.#delay);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      from.on('error', () => undefined);
      from.on('data', (piece) => later(() => to.writable && to.write(piece)));
      from.on('end', () => later(() => to.end()));
      from.on('close', () => later(() => to.destroy()));
    }
    near.on('close', () => this.#connections.delete(connection));
    if (this.#isStalled) for (const end of connection.ends) end.pause();
  }
}
