/** What a thing is, and where: enough to find it again by nothing else. */
export interface Whereabouts {
  readonly type: string;
  /** Its own, then those of what it is in, the innermost first; then that of the edition, where it is not of the current one. */
  readonly ids: readonly string[];
}

/** Text that is nobody's business but ours, and the same for as long as the thing is there. */
export const globalIdOf = ({ type, ids }: Whereabouts): string =>
  Buffer.from(JSON.stringify([type, ...ids])).toString('base64url');

/** Nothing where it is no such text. */
export function readGlobalId(text: string): Whereabouts | undefined {
  const read = parsed(Buffer.from(text, 'base64url').toString());
  if (!Array.isArray(read) || read.length < 2 || !read.every((part) => typeof part === 'string')) return undefined;
  const [type = '', ...ids] = read;
  return { type, ids };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
