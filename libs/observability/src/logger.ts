import { pino, type DestinationStream, type Logger } from 'pino';
import { PagedLines } from './paged-lines.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where the service writes: standard output, a page at a time, so that no request waits for the disk. */
const standardOutput = (): DestinationStream => new PagedLines(pino.destination({ dest: 1, sync: false }));

/** JSON lines without anything that lets someone in. What is fatal is written at once; the rest within a quarter second. */
export const createLogger = (level: LogLevel, destination = standardOutput()): Logger =>
  pino(
    {
      level,
      redact: { paths: SECRETS, censor: '[redacted]' },
      base: undefined,
    },
    destination,
  );

/** Where a secret could come from, place by place: wildcards would cost every line. */
const SECRETS = ['authorization', 'cookie', 'key', 'apiKey', 'password', 'secret', 'token'].flatMap((name) =>
  ['', 'headers.', 'req.headers.', 'request.headers.', 'config.', 'body.', 'err.config.'].map((place) => place + name),
);
