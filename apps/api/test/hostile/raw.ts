import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect } from 'node:net';

/** What came back on one connection. */
export interface Told {
  /** Of each answer, in their order. */
  readonly statuses: readonly number[];
  readonly text: string;
  readonly isClosed: boolean;
  /** Milliseconds until the other side hung up, or nothing more came. */
  readonly after: number;
}

/** Bytes as somebody sends them who keeps to no rule, and what they are told until the line is silent or cut. */
export class RawLine {
  private constructor(private readonly port: number) {}

  static async to(app: NestFastifyApplication): Promise<RawLine> {
    const server = app.getHttpServer();
    if (!server.listening) await app.listen(0, '127.0.0.1');
    return new RawLine((server.address() as { port: number }).port);
  }

  /** `silence`: milliseconds after which nothing more is waited for; `pause`: between the parts. */
  send(parts: string | Buffer | readonly string[], { silence = 10_000, pause = 20 } = {}): Promise<Told> {
    const { promise, resolve } = Promise.withResolvers<Told>();
    const began = performance.now();
    const socket = connect(this.port, '127.0.0.1');
    let text = '';
    let quiet: NodeJS.Timeout | undefined;
    const done = (isClosed: boolean) => {
      clearTimeout(quiet);
      socket.destroy();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) [^\r]*\r\n/g)].map(([, status]) => Number(status));
      resolve({ statuses, text, isClosed, after: performance.now() - began });
    };
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(done, silence, false);
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      wait();
    });
    socket.on('error', () => done(true)).on('close', () => done(true));
    const rest = typeof parts === 'string' || Buffer.isBuffer(parts) ? [parts] : [...parts];
    const next = () => {
      const part = rest.shift();
      if (part === undefined || socket.destroyed) return;
      socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
      if (rest.length > 0) setTimeout(next, pause);
    };
    socket.on('connect', () => {
      next();
      wait();
    });
    return promise;
  }
}

/** Asks the other side to hang up when it has answered, so that nobody waits for more. */
export const LAST = 'Connection: close';

/** A head of these lines. */
export const head = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;

/** The document of the last answer. */
export const problemIn = ({ text }: Told): Record<string, unknown> =>
  JSON.parse(/\{[^]*\}/.exec(text.slice(text.lastIndexOf('\r\n\r\n')))?.[0] ?? '{}') as Record<string, unknown>;
