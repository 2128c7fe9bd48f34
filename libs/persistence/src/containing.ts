/** Prisma's filter for text that holds this text, whatever its case. */
export const containing = (text: string) => ({ contains: literal(text), mode: 'insensitive' as const });

/** The same for text that begins so, to the letter. */
export const beginningWith = (text: string) => ({ startsWith: literal(text) });

/** Prisma takes LIKE's wildcards as such: here they are letters. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
