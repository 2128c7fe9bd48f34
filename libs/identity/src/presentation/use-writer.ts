import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { KeyUses } from '../application/key-uses.js';

/** Writes down when keys were last used, now and then, and once more at the end. */
@Injectable()
export class UseWriter implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly uses: KeyUses) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), EVERY).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** While the database is away nothing is written; the next time comes. */
  private write(): Promise<void> {
    return this.uses.write().catch(() => undefined);
  }
}

/** Milliseconds. */
const EVERY = 15_000;
