import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { UNDER_WAY } from './http.metrics.js';

/** Tells operators how many requests a server is answering, until it is closed. */
export class UnderWay {
  private count = 0;

  constructor(server: Server) {
    server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
      if (response.writableEnded) return; // answered at once, before this was told of it
      this.count += 1;
      response.once('close', () => (this.count -= 1));
    });
    server.once(
      'close',
      UNDER_WAY.from(() => [{ of: [], value: this.count }]),
    );
  }
}
