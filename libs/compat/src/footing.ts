/** Where something stands to a line that has a margin below it; None: it has no coverage of its own. */
export const Footing = { Below: 0, Within: 1, Reached: 2, None: 3 } as const;
export type Footing = (typeof Footing)[keyof typeof Footing];
