import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { balancerOf } from './balancer.mjs';
import { freePort } from './free-port.mjs';
import { answers, Member, says } from './member.mjs';
import { ownDatabase } from './own-database.mjs';

const built = (path) => fileURLToPath(new URL(`../../dist/apps/${path}`, import.meta.url));

/**
 * Several processes of the product, as they are deployed: `apis` that answer, `workers`, and nginx before them where its program is
 * named. They share a database, which is made on the PostgreSQL at `server` and migrated unless `database` is the URL of one, and
 * the Redis at `redis`. Each process has an environment of its own: `settings`, then `api` or `worker`. It must have been built.
 */
export class Cluster {
  static async start(options) {
    const own = options.database === undefined ? await ownDatabase(options.server) : undefined;
    const cluster = new Cluster({ ...options, database: options.database ?? own.url }, own);
    try {
      await cluster.#begin(options);
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  /** An admin's key of the first workspace. */
  key;
  apis = [];
  workers = [];
  balancer;
  #own;

  constructor({ database, redis, key = randomBytes(24).toString('hex'), settings = {}, api = {}, worker = {} }, own) {
    Object.assign(this, { database, key });
    this.#own = own;
    const { PATH, TZ, LANG } = process.env;
    const place = { DATABASE_URL: database, PLIMSOLL_MIGRATE: 'elsewhere', LOG_LEVEL: 'warn' };
    this.env = { PATH, ...(TZ && { TZ }), ...(LANG && { LANG }), ...place, ...settings };
    const shared = redis === undefined ? {} : { REDIS_URL: redis };
    const first = { PLIMSOLL_BOOTSTRAP_KEY: key, PLIMSOLL_DEMO: 'false' };
    const behind = { TRUSTED_PROXIES: 'loopback', PLIMSOLL_WORK: 'elsewhere', DRAIN_SECONDS: '5' };
    this.apiEnv = { ...this.env, ...shared, ...first, ...behind, ...api };
    this.workerEnv = { ...this.env, ...shared, ...worker };
  }

  /** Where callers ask: nginx, or else the first process that answers. */
  get url() {
    return (this.balancer ?? this.apis[0]).url;
  }

  get members() {
    return [...(this.balancer ? [this.balancer] : []), ...this.apis, ...this.workers];
  }

  async #begin({ database, apis = 2, workers = 1, nginx }) {
    if (database === undefined) await this.migrate();
    await Promise.all(Array.from({ length: apis }, () => this.addApi()));
    await Promise.all(Array.from({ length: workers }, () => this.addWorker()));
    if (nginx === undefined) return;
    this.balancer = await balancerOf({ program: nginx, ports: this.apis.map(({ port }) => port) });
    await this.balancer.start();
  }

  /** Runs the command that migrates; answers what it has said. */
  async migrate() {
    const { PLIMSOLL_DEMO } = this.apiEnv;
    return this.run('api/src/migrate.cli.js', [], { PLIMSOLL_DEMO });
  }

  /** Runs one of the operator's commands to its end, and answers what it has said. */
  async run(command, args = [], env = {}) {
    const member = this.#member(command, { args, env: { ...this.env, ...env }, isReady: () => false });
    const failure = await member.start().catch((error) => error);
    if ((await member.stop()) !== 0) throw failure;
    return member.output;
  }

  async addApi(settings = {}) {
    const port = await freePort();
    const env = { ...this.apiEnv, PORT: String(port), ...settings };
    const api = this.#member('api/src/main.js', { env, port, isReady: answers('/health/ready') });
    this.apis.push(api);
    return api.start();
  }

  async addWorker(settings = {}) {
    const env = { ...this.workerEnv, ...settings };
    const worker = this.#member('worker/src/main.js', { env, isReady: says('works in the background') });
    this.workers.push(worker);
    return worker.start();
  }

  #member(path, { args = [], ...rest }) {
    const program = ['--enable-source-maps', built(path), ...args];
    return new Member({ name: path, program: process.execPath, args: program, ...rest });
  }

  /** Replaces each process that answers, one after another, and then each that works. */
  async rollingRestart() {
    for (const member of [...this.apis, ...this.workers]) await member.restart();
  }

  /** Asks as the admin, by a path as links give it. */
  ask(path, { headers, ...init } = {}) {
    const url = path.startsWith('http') ? path : `${this.url}${path}`;
    return fetch(url, { ...init, headers: { authorization: `Bearer ${this.key}`, ...headers } });
  }

  /** Ends all of it, without draining; a database of its own is dropped. */
  async stop() {
    await Promise.all(this.members.map((member) => member.stop({ signal: 'SIGINT', grace: 15_000 })));
    await this.balancer?.drop();
    await this.#own?.drop();
  }
}
