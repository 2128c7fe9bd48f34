/** A name without what its spellings differ in: `Safari (in-app)`, `safari_in_app` and `SAFARI IN-APP` are one. */
export const normalForm = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
