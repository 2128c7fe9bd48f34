import type { Socket } from 'node:net';
import { PROBLEM } from '#libs/hypermedia';
import type { Allowance, Eventual } from '#libs/limits';
import { problemOf, Problem, type ProblemCode } from '#libs/problem-details';
import type { FastifyBaseLogger } from 'fastify';
import { beginExchange, concludeExchange } from './exchange-course.js';
import { limitHeaders, rateLimited } from './limit-headers.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { UNCACHED } from './send-problem.js';

export type SocketError = Error & { readonly code?: string };

/** Counts what is no request as its address's. */
export type Tally = (socket: Socket) => Eventual<readonly Allowance[]>;

/**
 * Answers bytes that are no HTTP, headers without end, and requests that never arrive: there is only the socket. It is a problem
 * document like any other, and counted, so that nobody asks for them without end.
 */
export async function refuseOnSocket(
  error: SocketError,
  socket: Socket,
  logger: FastifyBaseLogger,
  tally: Tally,
): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const allowances = await Promise.resolve(tally(socket)).catch(() => []);
  const over = allowances.find(({ isOver }) => isOver);
  const { document, headers } = problemOf(over ? rateLimited(over, 'This') : refusalOf(error));
  const exchange = beginExchange({}, '');
  const { correlationId, traceId } = exchange;
  const body = JSON.stringify({ ...document, correlationId, traceId });
  const told = {
    ...{ ...SECURITY_HEADERS, ...UNCACHED, ...headers, 'content-type': PROBLEM, 'x-correlation-id': correlationId },
    ...{ 'content-length': Buffer.byteLength(body), connection: 'close' },
  };
  const lines = [
    ...Object.entries(told).map(([name, value]) => `${name}: ${String(value)}`),
    ...pairsOf(limitHeaders(allowances)).map((pair) => pair.join(': ')),
  ];
  socket.end(`HTTP/1.1 ${String(document.status)} ${document.title}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  // Whoever keeps its own half open is not waited for.
  setTimeout(() => socket.destroy(), PARTING).unref();
  concludeExchange(logger, exchange, { status: document.status, reason: error.code });
}

/** Milliseconds for the answer to be read before the connection is cut. */
const PARTING = 1_000;

const refusalOf = ({ code = '' }: SocketError): Problem =>
  new Problem(
    SOCKET_PROBLEMS[code] ?? 'malformed-request',
    'The request is not well-formed HTTP, or did not arrive whole.',
  );

const SOCKET_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** Names and values in turn, as pairs. */
const pairsOf = (told: readonly string[]): string[][] =>
  told.flatMap((name, at) => (at % 2 === 0 ? [[name, told[at + 1] ?? '']] : []));
