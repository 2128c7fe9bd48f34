import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Dependencies, Exposition, Gauge, healthOf } from '#libs/observability';
import { cannotListen } from './port.js';

/** What was built, and from what. */
export interface Build {
  readonly version: string;
  readonly commit: string | undefined;
}

export interface MonitoringPlace {
  readonly host: string;
  /** Absent: nobody is listened to. */
  readonly port?: number | undefined;
}

/**
 * What operators ask a process, at an address that its callers are not told: `/metrics` for Prometheus, and `/health`,
 * `/health/live` and `/health/ready` for an orchestrator. It answers from the process's begin to its end: not ready at first, nor
 * once it is told to stop.
 */
export class Monitoring {
  #dependencies: Dependencies | undefined;
  #leave: (() => void) | undefined;
  /** Where nobody is listened to, nothing is measured of Node either. */
  readonly #exposition: Exposition | undefined;
  readonly #server: Server | undefined;

  private constructor(
    private readonly build: Build,
    isOpen: boolean,
  ) {
    if (!isOpen) return;
    this.#exposition = new Exposition();
    this.#server = createServer(LIMITS, (request, response) => void this.#serve(request, response));
  }

  /** Refuses with CannotListen. */
  static async open({ host, port }: MonitoringPlace, build: Build): Promise<Monitoring> {
    BUILD_INFO.from(() => [{ of: [build.version, build.commit ?? ''], value: 1 }]);
    const monitoring = new Monitoring(build, port !== undefined);
    const server = monitoring.#server?.listen(port, host);
    if (server && port !== undefined)
      await once(server, 'listening').catch((error: unknown) => {
        throw cannotListen(error, { host, port }, 'METRICS_');
      });
    return monitoring;
  }

  /** Where it listens, if it does. */
  get url(): string | undefined {
    const address = this.#server?.address();
    if (!address || typeof address === 'string') return undefined;
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return `http://${host}:${String(address.port)}`;
  }

  /** From now on it is ready as long as these are. */
  begin(dependencies: Dependencies): void {
    this.#dependencies = dependencies;
    this.#leave = dependencies.tell();
  }

  /** From now on it is not ready. */
  end(): void {
    this.#leave?.();
    this.#dependencies = undefined;
  }

  async close(): Promise<void> {
    this.end();
    if (!this.#server?.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = url.split('?', 1);
    const answer = this.#answers[path];
    if (!answer) response.writeHead(404).end();
    else if (method !== 'GET' && method !== 'HEAD') response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else {
      const { status, type, body } = await answer().catch(() => FAILED);
      const length = Buffer.byteLength(body);
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': length, 'Cache-Control': 'no-store' });
      response.end(body);
    }
  }

  readonly #answers: Readonly<Record<string, () => Promise<Answer>>> = {
    '/metrics': () => this.#metrics(),
    '/health/live': () => Promise.resolve({ status: 200, type: HEALTH, body: '{"status":"pass"}' }),
    '/health/ready': () => this.#health(),
    '/health': () => this.#health(),
  };

  async #metrics(): Promise<Answer> {
    const exposition = this.#exposition;
    return exposition ? { status: 200, type: exposition.contentType, body: await exposition.text() } : FAILED;
  }

  async #health(): Promise<Answer> {
    const { isUp, body } = healthOf((await this.#dependencies?.examine()) ?? [NOT_AT_WORK], this.build.version);
    return { status: isUp ? 200 : 503, type: HEALTH, body };
  }
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

const HEALTH = 'application/health+json';
const NOT_AT_WORK = { name: 'process', status: 'fail', ms: 0 } as const;
const FAILED: Answer = { status: 500, type: 'text/plain', body: '' };

/** Who asks is a machine beside this one: milliseconds, and bytes of headers. */
const LIMITS = { requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 8 * 1024 };

const BUILD_INFO = new Gauge({
  name: 'plimsoll_build_info',
  help: 'Always 1; its labels tell which version of Plimsoll runs, and the commit that it was built from where that is known.',
  labels: ['version', 'commit'],
});
