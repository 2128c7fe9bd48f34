import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One event as it came, at the path of its webhook. */
export interface Arrival {
  readonly path: string;
  readonly at: number;
  readonly siteId: string;
  readonly featureId: string;
}

/** Somebody who is told of events: takes all at once, but for those at `HANGING`, which are never answered. */
export class EventReceiver {
  /** Whatever comes again, as it may, is kept once. */
  readonly #arrivals = new Map<string, Arrival>();
  readonly #server = createServer((asked, answer) => {
    if (asked.url === HANGING) return;
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      this.#arrive(asked.url ?? '', Buffer.concat(chunks).toString());
      answer.writeHead(204).end();
    });
  });

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  urlOf(path: string): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}${path}`;
  }

  /** All that is to come, in the order that it came; what comes later is of the next. */
  async all(count: number): Promise<readonly Arrival[]> {
    while (this.#arrivals.size < count) await pause(50);
    const arrivals = [...this.#arrivals.values()];
    this.#arrivals.clear();
    return arrivals;
  }

  #arrive(path: string, body: string): void {
    const { siteId, subject } = (JSON.parse(body) as Told).data;
    const key = `${path} ${siteId} ${subject.id}`;
    if (!this.#arrivals.has(key))
      this.#arrivals.set(key, { path, at: performance.now(), siteId, featureId: subject.id });
  }
}

/** Where nothing is ever answered. */
export const HANGING = '/hanging';

interface Told {
  readonly data: { readonly siteId: string; readonly subject: { readonly id: string } };
}
