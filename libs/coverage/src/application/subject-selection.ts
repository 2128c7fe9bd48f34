import type { Baseline } from '#libs/compat';
import type { Selection } from '../domain/selection.js';
import { featuresNamed, type Known, refuseUnknownGroup } from './named-subjects.js';

export type { Selection };

/** What narrows a list of features or keys by what they are, whoever visits. */
export interface FactFilter extends Pick<Selection, 'text' | 'prefix' | 'group' | 'discouraged'> {
  /** Of a key, the feature that it belongs to; one that moved or was split stands for what it has become. */
  readonly feature?: string;
  readonly baseline?: Baseline['status'];
}

/** The same, with the names looked up; refuses what an edition does not know. */
export function selectionOf({ feature, ...facts }: FactFilter, known: Known): Selection {
  if (facts.group !== undefined) refuseUnknownGroup(known, facts.group);
  return { ...facts, ...(feature !== undefined && { features: featuresNamed(known, feature) }) };
}
