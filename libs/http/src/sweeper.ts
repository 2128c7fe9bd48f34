import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Audit } from './audit.js';
import { KeptAnswers } from './write-store.js';

/** Forgets kept answers that are too old to be found, and records that are too old to be kept, now and then. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly kept: KeptAnswers,
    private readonly audit: Audit,
  ) {}

  onApplicationBootstrap(): void {
    // While the database is away nothing is swept; the next time comes.
    this.timer = setInterval(() => void Promise.allSettled([this.kept.sweep(), this.audit.sweep()]), EVERY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}

/** Milliseconds: an hour. */
const EVERY = 3_600_000;
