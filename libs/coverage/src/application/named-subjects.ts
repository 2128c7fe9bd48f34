import { belowInWords, type EditionIndex, keysBelow, nearestIds } from '#libs/compat';
import { NotFound, UnknownValue } from '#libs/kernel';
import { SplitSubject } from '../domain/coverage.errors.js';
import type { MovedFeature, SplitFeature, Subject } from '../domain/subject.js';
import type { EditionSubjects } from '../domain/edition-subjects.js';

/** An edition, and what it knows by ids. */
export interface Known {
  readonly edition: EditionIndex;
  readonly subjects: EditionSubjects;
}

/** What an id names, even if only a place to look on; refuses one that names nothing, with what it may have meant. */
export function named({ subjects, edition }: Known, id: string): Subject | MovedFeature | SplitFeature {
  const found = subjects.find(id);
  if (found) return found;

  const below = keysBelow(edition, id);
  throw new NotFound('feature or key', id, { suggestions: subjects.nearest(id), ...below }, belowInWords(below));
}

/** What an id is measured as: a moved one as its target. */
export function measurable(known: Known, id: string): Subject {
  const found = named(known, id);
  if (found.kind === 'split') throw new SplitSubject(found);
  return found.kind === 'moved' ? measurable(known, found.target) : found;
}

/** The features that an id stands for as a filter: one that moved or was split, for what it has become. */
export function featuresNamed(known: Known, id: string): ReadonlySet<string> {
  const found = known.subjects.findFeature(id);
  if (!found) {
    const suggestions = known.subjects.all('feature').nearest(id);
    throw new UnknownValue('feature', `There is no feature ${id}.`, { suggestions });
  }
  const targets = found.kind === 'split' ? found.targets : found.kind === 'moved' ? [found.target] : [];
  return new Set(targets.length > 0 ? targets.flatMap((target) => [...featuresNamed(known, target)]) : [id]);
}

export function refuseUnknownGroup({ subjects: { groups } }: Known, group: string): void {
  if (groups.has(group)) return;
  throw new UnknownValue('group', `There is no group ${group}.`, { suggestions: nearestIds(groups, group) });
}
