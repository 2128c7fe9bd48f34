/** Prisma's filter for text that holds this text, whatever its case. */
export const containing = (text: string) => ({ contains: literal(text), mode: 'insensitive' as const });

/** Prisma takes LIKE's wildcards as such: here they are letters. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
