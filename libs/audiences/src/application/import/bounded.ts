import { FileTooLarge } from '../../domain/analytics-file.errors.js';
import { lineFeeds } from './line-feeds.js';
import { LARGEST_FILE } from './read-analytics-file.js';

/** A file that is not read yet, and refused as it would be when it is: for being too large. */
export async function* bounded(chunks: AsyncIterable<Uint8Array>, limit = LARGEST_FILE): AsyncGenerator<Uint8Array> {
  let [size, line] = [0, 1];
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new FileTooLarge({ line }, limit);
    line += lineFeeds(chunk);
    yield chunk;
  }
}
