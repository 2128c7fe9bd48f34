import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest says, as lines of the same log; how it was wired, which it tells at every start, only when debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Pick<Logger, 'debug' | 'warn' | 'error'>) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...[stack, context]: unknown[]): void {
    this.logger.error({ context, stack }, String(message));
  }
}
