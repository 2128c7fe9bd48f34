import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How the bytes of an answer are packed. */
export type Coding = 'br' | 'gzip';

/** The coding that a client takes, brotli before gzip; `undefined`: the bytes as they are. */
export function codingFor(acceptEncoding: string | undefined): Coding | undefined {
  if (acceptEncoding === undefined) return undefined;
  let coding = CHOSEN.get(acceptEncoding);
  if (coding === undefined) {
    const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
    coding = CODINGS.find((one) => negotiator.encodings([one, 'identity'])[0] === one) ?? 'identity';
    CHOSEN.set(acceptEncoding, coding);
  }
  return coding === 'identity' ? undefined : coding;
}
const CODINGS = ['br', 'gzip'] as const;
/** Clients send few different headers, over and over. */
const CHOSEN = new LRUCache<string, Coding | 'identity'>({ max: 200 });

/** Less than this fits into the first packets anyway. */
export const isWorthCoding = (body: Buffer): boolean => body.length >= 1_024;

export const encode = (body: Buffer, coding: Coding): Promise<Buffer> =>
  coding === 'br' ? asBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }) : asGzip(body);

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
/** As fast as gzip, and smaller; the highest takes a hundred times as long. */
const QUALITY = 4;
