/**
 * What a browser's release has of a feature or key, from worst to best: the worst of several is their minimum.
 * Visitors set no flags, so `Flag` counts as none; a prefix or another name counts as partial, and is told apart.
 */
export const SupportState = { None: 0, Flag: 1, Unknown: 2, Partial: 3, Alternative: 4, Full: 5 } as const;
export type SupportState = (typeof SupportState)[keyof typeof SupportState];

/** The states' names, in their order. */
export const STATE_NAMES = ['none', 'flag', 'unknown', 'partial', 'alternative', 'full'] as const;
export type StateName = (typeof STATE_NAMES)[number];
