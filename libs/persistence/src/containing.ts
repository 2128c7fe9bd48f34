/** Prisma's filter for text that holds this text, whatever its case. Prisma takes LIKE's wildcards as such: here they are letters. */
export const containing = (text: string) => ({
  contains: text.replace(/[\\%_]/g, '\\$&'),
  mode: 'insensitive' as const,
});
