import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pinned } from './pinned.js';

/** One bare Fastify route, in a process of its own on the product's core. */
export class BareServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Fixed bytes, with nothing before them. */
  static sending({ body, type }: { body: Buffer; type: string }): Promise<BareServer> {
    return BareServer.start(SENDING, { TYPE: type }, body);
  }

  /** At `/{id}` the row of that id, as a statement finds it in a database. */
  static reading(databaseUrl: string, statement: string): Promise<BareServer> {
    return BareServer.start(READING, { DATABASE_URL: databaseUrl, STATEMENT: statement });
  }

  private static async start(
    source: string,
    env: NodeJS.ProcessEnv,
    input: Buffer = Buffer.alloc(0),
  ): Promise<BareServer> {
    const [command, ...args] = pinned(process.execPath, '--input-type=module', '-e', source);
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    child.stdin.end(input);
    const [address] = (await once(child.stdout, 'data')) as [Buffer];
    return new BareServer(child, address.toString().trim());
  }

  async stop(): Promise<void> {
    this.child.kill();
    await once(this.child, 'exit');
  }
}

const SENDING = `
import { buffer } from 'node:stream/consumers';
import fastify from 'fastify';
const body = await buffer(process.stdin);
const server = fastify();
server.get('/', (request, reply) => reply.type(process.env.TYPE).send(body));
console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
`;

const READING = `
import fastify from 'fastify';
import pg from 'pg';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const server = fastify();
server.get('/:id', async (request, reply) => {
  const { rows } = await pool.query({ name: 'row', text: process.env.STATEMENT, values: [request.params.id] });
  return rows[0] ?? reply.code(404).send();
});
console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
`;
