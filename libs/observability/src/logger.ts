import { pino, type DestinationStream, type Logger } from 'pino';
import { PagedLines } from './paged-lines.js';
import { ReadableLines } from './readable-lines.js';
import { currentSpan, currentTracing } from './tracing.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** For machines, or for people. */
export const LOG_FORMATS = ['json', 'pretty'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Where the service writes: standard output, a page at a time, so that no request waits for the disk; people see each line at once. */
function standardOutput(format: LogFormat): DestinationStream {
  const output = pino.destination({ dest: 1, sync: false });
  return format === 'pretty' ? new ReadableLines(output, process.stdout.isTTY) : new PagedLines(output);
}

/**
 * Lines without anything that lets someone in, JSON where nobody reads along. What is fatal is written at once; the rest within a
 * quarter second. While a trace is recorded, lines tell which, and which span of it (as OpenTelemetry names them).
 */
export const createLogger = (
  level: LogLevel,
  format: LogFormat = process.stdout.isTTY ? 'pretty' : 'json',
  destination = standardOutput(format),
): Logger =>
  pino(
    {
      level,
      redact: { paths: SECRETS, censor: '[redacted]' },
      base: undefined,
      ...(currentTracing() && { mixin: () => ({ ...currentSpan()?.ids }) }), // it costs every line
    },
    destination,
  );

/** Where a secret could come from, place by place: wildcards would cost every line. */
const SECRETS = ['authorization', 'cookie', 'key', 'apiKey', 'password', 'secret', 'token'].flatMap((name) =>
  ['', 'headers.', 'req.headers.', 'request.headers.', 'config.', 'body.', 'err.config.'].map((place) => place + name),
);
