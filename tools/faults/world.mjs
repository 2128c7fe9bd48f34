import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postgres } from './postgres.mjs';
import { Api, Worker } from './product.mjs';
import { Proxy } from './proxy.mjs';
import { Redis } from './redis.mjs';

const FULL = 'prepared';

/** All that a scenario plays with: a PostgreSQL and a Redis of our own, wires to them, and processes of the product. */
export class World {
  #ends = [];
  #processes = [];
  #databases = 0;
  /** Milliseconds from when something breaks until it is mended. */
  faultLasts = 5_000;

  constructor(folder, postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /** With a database in which everything of a first start is done, which others are copied from. */
  static async create() {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-faults-'));
    chmodSync(folder, 0o755);
    const world = new World(folder, await Postgres.in(join(folder, 'postgres')));
    await world.postgres.ask(`CREATE DATABASE ${FULL}`);
    const first = await world.api({ DATABASE_URL: world.postgres.url(FULL) });
    await first.stop();
    return world;
  }

  async database() {
    this.#databases += 1;
    const name = `world_${String(this.#databases)}`;
    await this.postgres.ask(`CREATE DATABASE ${name} TEMPLATE ${FULL}`);
    // A sequence is copied with the numbers that its log is ahead by, and would give them again after a crash that comes before this.
    await this.postgres.ask('CHECKPOINT');
    return name;
  }

  async redis() {
    const redis = await Redis.open();
    this.#ends.push(() => redis.stop());
    return redis;
  }

  async wire(port) {
    const proxy = await Proxy.to(port);
    this.#ends.push(() => proxy.close());
    return proxy;
  }

  /** `how`: the `flags` of its Node, and the `folder` it is built in, where that is another version's. */
  async api(settings, how) {
    return this.#begun(await Api.with(settings, how));
  }

  async worker(settings, how) {
    return this.#begun(new Worker(settings, how));
  }

  /** Done when the scenario is over, however it ended; the last first. */
  atEnd(work) {
    this.#ends.push(work);
  }

  /** What the processes of this scenario logged as bugs. */
  bugs() {
    const lines = this.#processes.flatMap(({ output }) => output.split('\n'));
    return lines.filter((line) => line.includes('unexpected error'));
  }

  /** Ended with the scenario, also where it never comes to answer. */
  async #begun(process) {
    this.#processes.push(process);
    this.#ends.push(() => process.isRunning && process.kill());
    await process.start();
    return process;
  }

  async clear() {
    this.#processes = [];
    for (const end of this.#ends.splice(0).reverse()) await end();
    if (!(await this.postgres.answers())) await this.postgres.start();
  }

  async close() {
    await this.clear();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
