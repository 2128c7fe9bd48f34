import { Problem } from '#libs/problem-details';

/** A text as it arrives, read to its end: five thousand ids are less. */
export async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const chunk of chunks) {
    text += decoded(() => decoder.decode(chunk, { stream: true }));
    if (text.length > MOST_CHARACTERS)
      throw new Problem('too-large', `A list of ids has at most ${MOST_CHARACTERS.toLocaleString('en')} characters.`);
  }
  text += decoded(() => decoder.decode());
  if (text.includes('\0')) throw new Problem('malformed-request', 'The text must not hold NUL.');
  return text;
}

const MOST_CHARACTERS = 2_000_000;

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new Problem('malformed-request', 'The text is not UTF-8.');
  }
}
