import { Redis } from 'ioredis';
import { Patience, type StoreLog } from '#libs/limits';
import { SharedStore } from './shared-store.js';

/** Values in Redis. One that does not answer in time is asked nothing for a while. */
export class RedisStore extends SharedStore {
  /** A connection that nothing comes over may be dead without anybody having said so. */
  private readonly patience = new Patience(LONGEST, () => this.tire(), STEP);
  private restsUntil = 0;
  private isAway = false;
  private isFull = false;

  private constructor(
    private readonly redis: Redis,
    private readonly log: StoreLog,
  ) {
    super();
  }

  /** Connects in the background, and again whenever the connection is lost. */
  static open(url: string, log: StoreLog): RedisStore {
    const redis = new Redis(url, {
      ...{ connectTimeout: 1000, retryStrategy: (times) => Math.min(times * 100, 2000) },
      ...{ enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false },
      ...{ disconnectTimeout: 100, connectionName: 'plimsoll-results' }, // large values get in nobody's way but each other's
    });
    redis.on('error', () => undefined); // told by whoever asks for something
    return new RedisStore(redis, log);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      if (this.rests) throw new Error('it is not asked, for it did not answer lately');
      const value = await this.patience.for(this.redis.getBuffer(key));
      this.regain();
      return value ?? undefined;
    } catch (error) {
      this.lose(error);
      throw error;
    }
  }

  put(key: string, value: Uint8Array, ttl: number): void {
    if (this.rests) return;
    this.redis.set(key, Buffer.from(value), 'PX', ttl).then(
      () => this.takes(),
      (error: unknown) => this.refuses(error),
    );
  }

  close(): void {
    this.redis.disconnect();
  }

  private get rests(): boolean {
    return performance.now() < this.restsUntil;
  }

  private tire(): void {
    this.restsUntil = performance.now() + REST;
    this.redis.disconnect(true);
  }

  private lose(error: unknown): void {
    if (this.isAway) return;
    this.isAway = true;
    const reason = error instanceof Error ? error.message : String(error); // no more of it: commands hold what was kept
    this.log.warn({ reason }, 'results: Redis is away, this process works them out by itself meanwhile');
  }

  /** An answer is no loss of Redis: one that is full still tells what it holds. */
  private refuses(error: unknown): void {
    if (!(error instanceof Error && error.name === 'ReplyError')) this.lose(error);
    else if (!this.isFull) this.fill(error);
  }

  private fill(error: Error): void {
    this.isFull = true;
    this.log.warn({ reason: error.message }, 'results: Redis takes none, as where it is full');
  }

  private takes(): void {
    if (!this.isFull) return;
    this.isFull = false;
    this.log.info({}, 'results: Redis takes them again');
  }

  private regain(): void {
    if (!this.isAway) return;
    this.isAway = false;
    this.log.info({}, 'results: Redis is back');
  }
}

/** Milliseconds that a request waits for Redis, and how exactly that is kept. */
const LONGEST = 50;
const STEP = 10;
/** Milliseconds for which nothing is asked of a Redis that did not answer in time. Where there is no connection asking costs nothing. */
const REST = 2000;
