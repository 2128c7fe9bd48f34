import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { DatabaseConfig } from '#libs/persistence';
import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';

export const KEY = 'a-key-of-thirty-two-characters-or-more';

/** The product as it is started, in a process of its own that can be killed. It is built beforehand, as `npm test` does. */
export class StartedServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async on(database: DatabaseConfig, settings: Readonly<Record<string, string>> = {}): Promise<StartedServer> {
    const place = 'url' in database ? { DATABASE_URL: database.url } : { PLIMSOLL_DATA_DIR: database.folder };
    const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'silent', PLIMSOLL_DEMO: 'false' };
    const limits = { RATE_LIMITS: JSON.stringify(roomyLimits) };
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      env: { ...env, ...limits, DATABASE_URL: '', REDIS_URL: '', PLIMSOLL_BOOTSTRAP_KEY: KEY, ...place, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new StartedServer(child, await urlIn(child.stdout));
  }

  /** As by a power cut: nothing of it is told. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }
}

/** What the banner says once it listens. */
async function urlIn(output: Readable): Promise<string> {
  let said = '';
  for await (const chunk of output.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (url !== undefined) {
      output.resume();
      return url;
    }
  }
  throw new Error(`The server ended before it listened: ${said}`);
}
