import { Stale } from '#libs/kernel';
import { Problem } from '#libs/problem-details';
import type { Stamp } from './stamp.js';

/**
 * Holds If-Match (RFC 9110) against what a resource is now: 428 where there is none, 400 where it is no list of entity tags, 412
 * where none of them is of this resource and version. A tag begins with the stamp that it was given for.
 */
export function confirmStamp(header: string | undefined, { version, mark }: Stamp, noun: string): void {
  if (header === undefined)
    throw new Problem(
      'precondition-required',
      `Send the ETag of the ${noun} as If-Match, so that nobody else's change is lost.`,
    );
  if (header.trim() === '*') return;

  const tags = tagsIn(header);
  const versions = tags.map((tag) => versionOf(tag, mark));
  if (versions.includes(version)) return;
  if (versions.some((seen) => seen !== undefined && seen < version)) throw new Stale(noun);
  const why = tags.every((tag) => tag.startsWith('W/'))
    ? 'A weak ETag never matches'
    : `${tags.join(', ')} is no ETag that this ${noun} was answered with`;
  throw new Problem('precondition-failed', `${why}. Read it, and send its ETag as it is.`);
}

/** The tags of the header that are of this resource and version: strong ones, for others name nothing. */
export const tagsOf = (header: string, { version, mark }: Stamp): string[] =>
  header.trim() === '*' ? [] : tagsIn(header).filter((tag) => versionOf(tag, mark) === version);

function tagsIn(header: string): string[] {
  if (!TAGS.test(header))
    throw new Problem(
      'malformed-request',
      'If-Match is not an ETag as it was answered, in its quotes: "3.Xk2vQ9pL-5f2b8c1d".',
    );
  return header.match(TAG) ?? [];
}

const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;
const TAGS = new RegExp(`^\\s*${TAG.source}(\\s*,\\s*${TAG.source})*\\s*$`);

/** The version that a strong tag of the resource with this mark was given for. */
const versionOf = (tag: string, mark: string): number | undefined => {
  const [, version, whose] = /^"([1-9]\d*)\.([\dA-Za-z]+)-[\w-]+"$/.exec(tag) ?? [];
  return version === undefined || whose !== mark ? undefined : Number(version);
};
