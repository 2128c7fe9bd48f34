import type { Server } from 'node:http';
import { OrderlyClose } from './orderly-close.js';
import { SlowReaders } from './slow-readers.js';
import { UnderWay } from './under-way.js';

/** Looks after the connections of a server, as long as it is open and when it closes. */
export function tend(server: Server & { readonly readingTimeout: number }): OrderlyClose {
  new UnderWay(server);
  new SlowReaders(server, () => server.readingTimeout);
  return new OrderlyClose(server);
}
