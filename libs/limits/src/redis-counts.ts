import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Allowance, Charge } from './counts.js';
import { Patience } from './patience.js';
import { DistantCounts } from './shared-counts.js';

/** Counts in Redis: one call for each request, by the clock of Redis, exact for any number of processes. */
export class RedisCounts extends DistantCounts {
  /** A connection that nothing comes over may be dead without anybody having said so. */
  private readonly patience = new Patience(LONGEST, () => {
    this.redis.disconnect(true);
  });

  private constructor(private readonly redis: Redis) {
    super();
  }

  /** Connects, and again whenever the connection is lost; where that fails at first, what is asked for is refused until then. */
  static async open(url: string): Promise<RedisCounts> {
    const redis = new Redis(url, {
      ...{ lazyConnect: true, connectTimeout: 1000, retryStrategy: (times) => Math.min(times * 50, 500) },
      // What could not be sent, or was not answered, is not sent later: by then it has been counted elsewhere.
      ...{ enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false },
      ...{ enableAutoPipelining: true, disconnectTimeout: 100, connectionName: 'plimsoll' },
    });
    redis.on('error', () => undefined); // told by whoever asks for something
    await redis.connect().catch(() => undefined);
    return new RedisCounts(redis);
  }

  async take(charges: readonly Charge[]): Promise<Allowance[]> {
    const terms = charges.flatMap(({ limit, cost }) => [cost, limit.quota.q, limit.window]);
    const [passes = 0, ...stands] = await this.run(TAKE, charges.map(keyOf), terms);
    return charges.map(({ limit, cost }, at) => {
      const [used = 0, rest = 0] = stands.slice(2 * at);
      const remaining = Math.max(0, limit.quota.q - used);
      return { limit, cost, remaining, rest, isOver: passes === 0 && cost > remaining };
    });
  }

  async giveBack(charge: Charge): Promise<void> {
    await this.run(GIVE_BACK, [keyOf(charge)], [charge.cost]);
  }

  /** By what requests need: a Redis that answers may yet be full, or take no writes. */
  async reach(): Promise<void> {
    await this.run(TAKE, [`${PREFIX}reached`], [0, 1, 1000]);
  }

  close(): void {
    this.redis.disconnect();
  }

  private run({ sha, text }: Script, keys: readonly string[], terms: readonly number[]): Promise<number[]> {
    const rest = [keys.length, ...keys, ...terms] as const;
    const answer = this.redis.evalsha(sha, ...rest).catch((error: unknown) => {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return this.redis.eval(text, ...rest);
    });
    return this.patience.for(answer as Promise<number[]>);
  }
}

/** Milliseconds that a request waits for Redis. */
const LONGEST = 200;

const PREFIX = 'plimsoll:limits:';

/** All of one caller's in one slot, where Redis is a cluster behind a proxy. */
const keyOf = ({ limit, key }: Charge): string => `${PREFIX}{${key}}:${limit.name}`;

interface Script {
  readonly text: string;
  /** What Redis knows it by, once it was sent. */
  readonly sha: string;
}

const script = (text: string): Script => ({ text, sha: createHash('sha1').update(text).digest('hex') });

/** For each key a cost, a quota and a window. Answers whether they are taken, and of each key what is used and how long yet. */
const TAKE = script(`
local answer, fresh = {1}, {}
for i, key in ipairs(KEYS) do
  local used, rest = 0, redis.call('PTTL', key)
  fresh[i] = rest < 0
  if fresh[i] then rest = tonumber(ARGV[3 * i]) else used = tonumber(redis.call('GET', key)) end
  if used + ARGV[3 * i - 2] > tonumber(ARGV[3 * i - 1]) then answer[1] = 0 end
  answer[2 * i], answer[2 * i + 1] = used, rest
end
if answer[1] == 0 then return answer end
for i, key in ipairs(KEYS) do
  local cost = ARGV[3 * i - 2]
  if fresh[i] then redis.call('SET', key, cost, 'PX', ARGV[3 * i]) else redis.call('INCRBY', key, cost) end
  answer[2 * i] = answer[2 * i] + cost
end
return answer
`);

const GIVE_BACK = script(`
local used = tonumber(redis.call('GET', KEYS[1]) or '0')
if used > 0 then redis.call('DECRBY', KEYS[1], math.min(used, ARGV[1])) end
return {}
`);
