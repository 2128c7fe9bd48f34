import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pinned } from './pinned.js';

const KEY = 'bench-key-that-is-thirty-two-characters-long';

/** The product as it is started, with its demo data, on the embedded database in a folder of its own or on a server's. */
export class ProductServer {
  readonly headers = { authorization: `Bearer ${KEY}` };

  private constructor(
    private child: ChildProcess,
    private readonly place: Place,
    /** Seconds until it answered. */
    public startedIn: number,
  ) {}

  static start(databaseUrl?: string): Promise<ProductServer> {
    return ProductServer.running('dist/apps/api/src/main.js', { databaseUrl });
  }

  /** The same beside others that share what they worked out in this Redis. */
  static startShared(databaseUrl: string, redisUrl: string): Promise<ProductServer> {
    return ProductServer.running('dist/apps/api/src/main.js', { databaseUrl, redisUrl });
  }

  /** On all cores, as it is served: what it does at the same time is what is measured. */
  static startFree(databaseUrl?: string): Promise<ProductServer> {
    return ProductServer.running('dist/apps/api/src/main.js', { databaseUrl, isFree: true });
  }

  /** The same with nobody at the door: whoever calls is the admin, and nothing is counted. */
  static startOpen(): Promise<ProductServer> {
    return ProductServer.running('dist/bench/open-server.js');
  }

  /** The same without demo data, and able to let another edition land. */
  static startLanding(databaseUrl?: string): Promise<ProductServer> {
    return ProductServer.running('dist/bench/landing-server.js', { databaseUrl });
  }

  private static async running(
    program: string,
    how: Pick<Place, 'databaseUrl' | 'redisUrl' | 'isFree'> = {},
  ): Promise<ProductServer> {
    const folder = await mkdtemp(join(tmpdir(), 'plimsoll-bench-'));
    const place = { program, folder, port: await freePort(), ...how };
    const { child, seconds } = await launch(place);
    return new ProductServer(child, place, seconds);
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.place.port)}`;
  }

  /** Killed without warning and started again on the same folder. */
  async restart(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
    const { child, seconds } = await launch(this.place);
    this.child = child;
    this.startedIn = seconds;
  }

  async stop(): Promise<void> {
    this.child.kill();
    await once(this.child, 'exit');
    await rm(this.place.folder, { recursive: true });
  }

  async get(path: string): Promise<{ body: Buffer; type: string; etag: string }> {
    const answer = await fetch(this.url + path, { headers: this.headers });
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}`);
    return {
      body: Buffer.from(await answer.arrayBuffer()),
      type: answer.headers.get('content-type') ?? '',
      etag: answer.headers.get('etag') ?? '',
    };
  }

  async post<Answer>(path: string, body: object): Promise<Answer> {
    const headers = { ...this.headers, 'content-type': 'application/json' };
    const answer = await fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}`);
    return (await answer.json()) as Answer;
  }

  /** What one of the bench's own programs answers to what it is told. */
  tell<Answer>(message: object): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const ended = () => reject(new Error('The server ended before it answered.'));
    this.child.once('exit', ended).once('message', (answer) => resolve(answer as Answer));
    this.child.send(message);
    return promise.finally(() => this.child.off('exit', ended));
  }

  etagOf = async (path: string): Promise<string> => (await this.get(path)).etag;

  /** Where a relation of the first audience leads. */
  async hrefOf(relation: string): Promise<string> {
    const { body } = await this.get('/api/v1/audiences');
    const { _embedded } = JSON.parse(body.toString()) as {
      _embedded: Record<string, { _links: Record<string, { href: string }> }[]>;
    };
    return _embedded['plimsoll:audiences'][0]._links[relation].href.replace(/\{.*/, '');
  }

  /** Seconds of a core that the process has used so far. */
  async processorTime(): Promise<number> {
    const status = await readFile(`/proc/${String(this.child.pid)}/stat`, 'utf8');
    const [user, system] = status
      .slice(status.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) / TICKS;
  }

  /** MB of memory that the process holds. */
  async residentMemory(): Promise<number> {
    const status = await readFile(`/proc/${String(this.child.pid)}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }
}

/** Everything is counted, as it is for callers, and nothing is refused. */
const ROOMY = JSON.stringify(
  Object.fromEntries(
    ['default', 'writes', 'expensive', 'authentication-failures'].map((name) => [name, { q: 1_000_000_000, w: 60 }]),
  ),
);

/** Of a second, as Linux counts them for programs. */
const TICKS = 100;

interface Place {
  readonly program: string;
  readonly folder: string;
  readonly port: number;
  /** Absent: the embedded database, in the folder. */
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string;
  /** It is held to no core. */
  readonly isFree?: boolean;
}

async function launch({
  program,
  folder,
  port,
  databaseUrl,
  redisUrl,
  isFree,
}: Place): Promise<{ child: ChildProcess; seconds: number }> {
  const begun = performance.now();
  const held = isFree ? ([process.execPath] as const) : pinned(process.execPath);
  const [command, ...args] = [...held, '--enable-source-maps', program];
  const env = {
    ...process.env,
    PORT: String(port),
    PLIMSOLL_DATA_DIR: folder,
    PLIMSOLL_BOOTSTRAP_KEY: KEY,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    RATE_LIMITS: ROOMY,
    WEBHOOK_ALLOW_PRIVATE: 'true',
  };
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${String(child.exitCode)} before it answered.`);
    const answer = await fetch(`http://127.0.0.1:${String(port)}/health/ready`).catch(() => undefined);
    if (answer?.ok) return { child, seconds: (performance.now() - begun) / 1000 };
    await pause(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
