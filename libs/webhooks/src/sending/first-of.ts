import type { IncomingMessage } from 'node:http';

/** The beginning of an answer, as text. No more than a little is read of it, however much comes; the connection ends then. */
export async function firstOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (length < KEPT) chunks.push(chunk.subarray(0, KEPT - length));
    length += chunk.length;
    if (length >= READ) break; // which destroys it
  }
  return Buffer.concat(chunks).toString('utf8').replaceAll('\0', '');
}

/** Bytes. */
const READ = 65_536;
const KEPT = 1_024;
