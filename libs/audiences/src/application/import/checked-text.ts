import { FileNotText, FileTooLarge } from '../../domain/analytics-file.errors.js';
import { lineFeeds } from './line-feeds.js';

/**
 * The bytes of a file as UTF-8 without a byte order mark, or a refusal at the line where they are none. UTF-16 that says
 * so by its mark is converted.
 */
export async function* checkedText(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Buffer> {
  let line = 1;
  let read = 0;
  let check: Check | undefined;
  for await (const chunk of joined(chunks)) {
    read += chunk.length;
    if (read > limit) throw new FileTooLarge({ line }, limit);
    check ??= checkFor(chunk);
    const { text, fault } = check(chunk);
    line += lineFeeds(text);
    yield text;
    if (fault) throw new FileNotText({ line }, fault);
  }
  const { text, fault } = check?.() ?? NOTHING;
  yield text;
  if (fault) throw new FileNotText({ line }, fault);
}

const LINE_FEED = 0x0a;

/** The first chunk holds at least as much as a byte order mark, if the file does. */
async function* joined(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let first: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (!first) {
      yield asBuffer(chunk);
      continue;
    }
    first = Buffer.concat([first, chunk]);
    if (first.length < LONGEST_MARK) continue;
    yield first;
    first = undefined;
  }
  if (first) yield first;
}
const LONGEST_MARK = 3;

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Text up to a fault, if there is one; without a chunk, what was left to say at the end of the file. */
type Check = (chunk?: Buffer) => Checked;
interface Checked {
  readonly text: Buffer;
  readonly fault?: string;
}
const NOTHING: Checked = { text: Buffer.alloc(0) };

function checkFor(start: Buffer): Check {
  if (start[0] === 0xff && start[1] === 0xfe) return utf16('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return utf16('utf-16be');
  return utf8(start.indexOf(UTF8_MARK) === 0 ? UTF8_MARK.length : 0);
}
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function utf8(mark: number): Check {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [skip, isFirst] = [mark, true];
  return (chunk) => {
    const text = chunk?.subarray(skip) ?? NOTHING.text;
    const isNul = text.includes(0);
    const mayBeginWithin = !isFirst;
    [skip, isFirst] = [0, false];
    try {
      decoder.decode(text, { stream: chunk !== undefined });
    } catch {
      return { text: wholeLinesOfUtf8(text, mayBeginWithin), fault: 'there are bytes that are not UTF-8' };
    }
    return isNul ? { text: text.subarray(0, text.indexOf(0)), fault: NUL } : { text };
  };
}
const NUL = 'there is a NUL byte, which no text has';

/** The lines before the first that is not UTF-8. A chunk that is not the first may begin within a character. */
function wholeLinesOfUtf8(chunk: Buffer, mayBeginWithin: boolean): Buffer {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  try {
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const line = chunk.subarray(start, end);
      decoder.decode(start === 0 && mayBeginWithin ? line.subarray(continuationBytes(line)) : line);
      start = end + 1;
    }
  } catch {
    // The line that begins at `start` is the one.
  }
  return chunk.subarray(0, start);
}

const continuationBytes = (bytes: Buffer): number =>
  Math.max(
    bytes.findIndex((byte) => (byte & 0xc0) !== 0x80),
    0,
  );

function utf16(encoding: 'utf-16le' | 'utf-16be'): Check {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => {
    try {
      const text = decoder.decode(chunk, { stream: chunk !== undefined });
      const nul = text.indexOf('\0');
      return nul < 0 ? { text: Buffer.from(text) } : { text: Buffer.from(text.slice(0, nul)), fault: NUL };
    } catch {
      return { ...NOTHING, fault: 'it begins as UTF-16, and there are bytes that are not' };
    }
  };
}
