export const shown = 1;
export type Shown = typeof shown;
