export const hal = 1;
