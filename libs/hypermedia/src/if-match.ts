import { Stale } from '#libs/kernel';
import { Problem } from '#libs/problem-details';

/**
 * Holds If-Match (RFC 9110) against the version that a resource is in now: 428 where there is none, 400 where it is no list of
 * entity tags, 412 where none of them is of this version. A tag begins with the version that it was given for.
 */
export function confirmVersion(header: string | undefined, version: number, noun: string): void {
  if (header === undefined)
    throw new Problem(
      'precondition-required',
      `Send the ${noun}'s ETag as If-Match, so that nobody else's change is lost.`,
    );
  if (header.trim() === '*') return;

  const tags = tagsIn(header);
  const versions = tags.map(versionOf);
  if (versions.includes(version)) return;
  if (versions.some((seen) => seen !== undefined && seen < version)) throw new Stale(noun);
  const why = tags.every((tag) => tag.startsWith('W/'))
    ? 'A weak ETag never matches'
    : `${tags.join(', ')} is no ETag that this ${noun} was answered with`;
  throw new Problem('precondition-failed', `${why}. Read it, and send its ETag as it is.`);
}

/** The tags of the header that are of this version: strong ones, for others name nothing. */
export const tagsOf = (header: string, version: number): string[] =>
  header.trim() === '*' ? [] : tagsIn(header).filter((tag) => versionOf(tag) === version);

function tagsIn(header: string): string[] {
  if (!TAGS.test(header))
    throw new Problem('malformed-request', 'If-Match is not an ETag as it was answered, in its quotes: "3-5f2b8c1d".');
  return header.match(TAG) ?? [];
}

const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;
const TAGS = new RegExp(`^\\s*${TAG.source}(\\s*,\\s*${TAG.source})*\\s*$`);

/** The version that a strong tag of ours was given for. */
const versionOf = (tag: string): number | undefined => {
  const [, version] = /^"([1-9]\d*)-[\w-]+"$/.exec(tag) ?? [];
  return version === undefined ? undefined : Number(version);
};
