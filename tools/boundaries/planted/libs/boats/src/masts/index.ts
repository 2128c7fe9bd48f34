export const mast = 1;
