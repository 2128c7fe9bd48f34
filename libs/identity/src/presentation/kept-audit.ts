import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Audit, type RecordedWrite, type Refusal } from '#libs/http';
import { AuditTrail } from '../application/audit-trail.js';

/** What is on record of requests. Refused callers are written together, every second, and once more at the end. */
@Injectable()
export class KeptAudit extends Audit implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly trail: AuditTrail) {
    super();
  }

  record(write: RecordedWrite): Promise<void> {
    return this.trail.record(write);
  }

  refused(refusal: Refusal, correlationId: string): void {
    this.trail.refusals.note(refusal, correlationId);
  }

  sweep(): Promise<void> {
    return this.trail.sweep();
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), EVERY).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write(true);
  }

  /** While the database is away nothing is written; the next time comes. */
  private write(isLast = false): Promise<void> {
    return this.trail.refusals.write(isLast).catch(() => undefined);
  }
}

/** Milliseconds. */
const EVERY = 1_000;
