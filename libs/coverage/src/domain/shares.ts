import { SupportState } from '#libs/compat';

/** How the whole of a snapshot splits by what its releases have of a subject, in parts: the four add up to the whole. */
export interface Shares {
  readonly full: number;
  readonly partial: number;
  readonly none: number;
  readonly unknown: number;
}

export type Level = keyof Shares;

/** What a state counts as: visitors set no flags, and a prefix or another name is not the feature itself. */
export const LEVEL_OF: Readonly<Record<SupportState, Level>> = {
  [SupportState.None]: 'none',
  [SupportState.Flag]: 'none',
  [SupportState.Unknown]: 'unknown',
  [SupportState.Partial]: 'partial',
  [SupportState.Alternative]: 'partial',
  [SupportState.Full]: 'full',
};
