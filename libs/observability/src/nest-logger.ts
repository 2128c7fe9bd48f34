import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/**
 * What Nest says, as lines of the same log; how it was wired, which it tells at every start in words, only when debugging. What the
 * product says through it are facts: an object with its `msg`.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>) {}

  log(message: unknown, context?: string): void {
    if (typeof message === 'object' && message !== null) this.logger.info({ context, ...message });
    else this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...[stack, context]: unknown[]): void {
    this.logger.error({ context, stack }, String(message));
  }
}
