import { Problem } from '#libs/problem-details';
import { createHash, type Hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';

/**
 * A POST that its caller may send again, not knowing whether it arrived (draft-ietf-httpapi-idempotency-key-header): where
 * its key counts, and what it carries.
 */
export class KeyedWrite {
  private readonly hash: Hash;
  private upload?: Readable;

  private constructor(
    readonly key: string,
    readonly path: string,
    query: string,
    contentType: string,
  ) {
    this.hash = createHash('sha256').update(`${query}\n${contentType}\n`);
  }

  /** Nothing without the header; 400 when that holds no key. */
  static of(headers: IncomingHttpHeaders, url: string): KeyedWrite | undefined {
    const { 'idempotency-key': sent, 'content-type': contentType = '' } = headers;
    if (sent === undefined) return undefined;

    const [, quoted, bare] = KEY.exec(String(sent).trim()) ?? [];
    const key = quoted ?? bare;
    if (key === undefined) throw new Problem('malformed-request', MALFORMED);
    const [path = '', query = ''] = url.split('?', 2);
    return new KeyedWrite(key, path.replace(/\/$/, ''), query, contentType);
  }

  carries(body: Buffer): void {
    this.hash.update(body);
  }

  /** The stream, which is hashed while it is read. */
  carriesUpload(stream: Readable): Readable {
    this.upload = Readable.from(this.hashed(stream), { objectMode: false });
    return this.upload;
  }

  /** Of all that it carries: what its reader left of a stream is read first. */
  async payload(): Promise<Buffer> {
    if (this.upload && !this.upload.readableEnded) for await (const _ of this.upload);
    return this.hash.copy().digest();
  }

  private async *hashed(stream: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      this.hash.update(chunk);
      yield chunk;
    }
  }
}

/** Visible characters, as they are or as a string of structured fields (RFC 9651); a comma parts two headers of one name. */
const KEY = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x2b\x2d-\x7e]{1,255}))$/;
const MALFORMED = 'Idempotency-Key must hold one key: up to 255 visible ASCII characters, quoted or not.';
