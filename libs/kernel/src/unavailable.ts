/** Something that the answer needs is away just now: the same request may succeed in a moment. Not a bug of ours. */
export abstract class Unavailable extends Error {}
