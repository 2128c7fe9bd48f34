import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Attempt, type Caller, CURRENT } from './attempts.js';
import type { World } from './world.js';

/** As it came, unpacked. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** What went over the wire. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** Fills requests in with what is known by then, and sends them on connections that are kept. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  /** `secrets`: what each caller shows; one without shows nothing. */
  constructor(
    private readonly origin: string,
    private readonly secrets: Readonly<Partial<Record<Caller, string>>>,
    private readonly world: World,
  ) {}

  filledIn({ caller, method, path, query, headers, body }: Attempt): Sent {
    const place = this.world.fill(path);
    const { 'if-match': match, ...others } = headers;
    const secret = this.secrets[caller];
    const told = {
      ...others,
      ...(match !== undefined && { 'if-match': match === CURRENT ? (this.world.etagOf(place) ?? '*') : match }),
      ...(others['if-none-match'] === CURRENT && { 'if-none-match': this.world.etagOf(place) ?? '"x"' }),
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
    };
    const url = place + (query && `?${this.world.fill(query)}`);
    return { method, url, headers: told, ...(body && { body: this.filledBody(body) }) };
  }

  send({ method, url, headers, body }: Sent): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const length = body ? { 'content-length': String(body.length) } : {};
    const asking = request(this.origin, { method, path: url, agent: this.agent, headers: { ...headers, ...length } });
    asking.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject).on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const told = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
        const answer = { status: response.statusCode ?? 0, headers: new Headers(told), body: Buffer.concat(chunks) };
        resolve({ ...answer, body: unpacked(answer) });
      });
    });
    asking.end(body);
    return promise;
  }

  close(): void {
    this.agent.destroy();
  }

  private filledBody(body: Buffer): Buffer {
    const text = body.toString();
    return text.includes('«') ? Buffer.from(this.world.fill(text)) : body;
  }
}

function unpacked({ headers, body }: Answer): Buffer {
  if (body.length === 0) return body;
  const coding = headers.get('content-encoding');
  if (coding === 'br') return brotliDecompressSync(body);
  return coding === 'gzip' ? gunzipSync(body) : body;
}
