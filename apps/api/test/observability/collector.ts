import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** A span as it arrived. */
export interface Collected {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string;
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Of other traces. */
  readonly links: readonly string[];
}

/** Takes traces by OTLP over HTTP (protobuf), as any collector does. */
export class Collector {
  readonly spans: Collected[] = [];
  private constructor(private readonly server: Server) {}

  static async listening(): Promise<Collector> {
    const server = createServer((request, response) => {
      void buffer(request).then((body) => {
        if (request.url === '/v1/traces') collector.spans.push(...spansIn(body));
        response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
      });
    }).listen(0, '127.0.0.1');
    const collector = new Collector(server);
    await once(server, 'listening');
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** The first that is meant, once it has come. */
  async span(isMeant: (span: Collected) => boolean): Promise<Collected> {
    for (let time = 0; time < 200; time += 1) {
      const found = this.spans.find(isMeant);
      if (found) return found;
      await pause(50);
    }
    throw new Error(`It did not come; there came ${this.spans.map(({ name }) => name).join(', ')}.`);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** The fields of a message of protobuf, by their numbers: bytes, or a number. */
type Fields = ReadonlyMap<number, (Buffer | number)[]>;

function fieldsOf(message: Buffer): Fields {
  const fields = new Map<number, (Buffer | number)[]>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at++];
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  const bytes = (length: number): Buffer => message.subarray(at, (at += length));
  while (at < message.length) {
    const tag = varint();
    const wire = tag & 7;
    const value = wire === 0 ? varint() : wire === 2 ? bytes(varint()) : bytes(wire === 1 ? 8 : 4);
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), value]);
  }
  return fields;
}

const messagesIn = (fields: Fields, number: number): Fields[] =>
  (fields.get(number) ?? []).map((value) => fieldsOf(value as Buffer));
const textIn = (fields: Fields, number: number, as: BufferEncoding = 'utf8'): string =>
  ((fields.get(number)?.[0] ?? Buffer.alloc(0)) as Buffer).toString(as);

/** opentelemetry/proto/trace/v1/trace.proto */
const spansIn = (request: Buffer): Collected[] =>
  messagesIn(fieldsOf(request), 1).flatMap((ofResource) => {
    const [resource] = messagesIn(ofResource, 1);
    const service = String(attributesIn(resource, 1)['service.name']);
    return messagesIn(ofResource, 2)
      .flatMap((scope) => messagesIn(scope, 2))
      .map((span) => ({
        service,
        name: textIn(span, 5),
        traceId: textIn(span, 1, 'hex'),
        spanId: textIn(span, 2, 'hex'),
        parentId: textIn(span, 4, 'hex'),
        kind: Number(span.get(6)?.[0] ?? 0),
        attributes: attributesIn(span, 9),
        links: messagesIn(span, 13).map((link) => textIn(link, 1, 'hex')),
      }));
  });

const attributesIn = (message: Fields, number: number): Record<string, string | number> =>
  Object.fromEntries(
    messagesIn(message, number).map((pair) => {
      const [value] = messagesIn(pair, 2);
      return [textIn(pair, 1), value.has(1) ? textIn(value, 1) : Number(value.get(3)?.[0] ?? 0)];
    }),
  );
