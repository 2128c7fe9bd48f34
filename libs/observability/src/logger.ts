import { pino, type DestinationStream, type Logger } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** JSON lines without anything that lets someone in. */
export const createLogger = (level: LogLevel, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      redact: { paths: SECRETS, censor: '[redacted]' },
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );

/** Where a secret could come from, place by place: wildcards would cost every line. */
const SECRETS = ['authorization', 'cookie', 'key', 'apiKey', 'password', 'secret', 'token'].flatMap((name) =>
  ['', 'headers.', 'req.headers.', 'request.headers.', 'config.', 'body.', 'err.config.'].map((place) => place + name),
);
