import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pinned } from './pinned.js';

/** A Fastify route with nothing before it that sends fixed bytes, in a process of its own on the product's core. */
export class BareServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async sending({ body, type }: { body: Buffer; type: string }): Promise<BareServer> {
    const [command, ...args] = pinned(process.execPath, '--input-type=module', '-e', SOURCE);
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, TYPE: type } });
    child.stdin.end(body);
    const [address] = (await once(child.stdout, 'data')) as [Buffer];
    return new BareServer(child, address.toString().trim());
  }

  async stop(): Promise<void> {
    this.child.kill();
    await once(this.child, 'exit');
  }
}

const SOURCE = `
import { buffer } from 'node:stream/consumers';
import fastify from 'fastify';
const body = await buffer(process.stdin);
const server = fastify();
server.get('/', (request, reply) => reply.type(process.env.TYPE).send(body));
console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
`;
