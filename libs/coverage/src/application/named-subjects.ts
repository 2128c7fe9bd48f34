import { belowInWords, keysBelow, nearestIds } from '#libs/compat';
import { NotFound, UnknownValue } from '#libs/kernel';
import { SplitSubject } from '../domain/coverage.errors.js';
import type { MovedFeature, SplitFeature, Subject } from '../domain/subject.js';
import type { Survey } from '../domain/survey.js';

/** What an id names, even if only a place to look on; refuses one that names nothing, with what it may have meant. */
export function named({ subjects, edition }: Survey, id: string): Subject | MovedFeature | SplitFeature {
  const found = subjects.find(id);
  if (found) return found;

  const below = keysBelow(edition, id);
  throw new NotFound('feature or key', id, { suggestions: subjects.nearest(id), ...below }, belowInWords(below));
}

/** What an id is measured as: a moved one as its target. */
export function measurable(survey: Survey, id: string): Subject {
  const found = named(survey, id);
  if (found.kind === 'split') throw new SplitSubject(found);
  return found.kind === 'moved' ? measurable(survey, found.target) : found;
}

/** The features that an id stands for as a filter: one that moved or was split, for what it has become. */
export function featuresNamed(survey: Survey, id: string): ReadonlySet<string> {
  const found = survey.subjects.findFeature(id);
  if (!found) {
    const suggestions = survey.subjects.all('feature').nearest(id);
    throw new UnknownValue('feature', `There is no feature ${id}.`, { suggestions });
  }
  const targets = found.kind === 'split' ? found.targets : found.kind === 'moved' ? [found.target] : [];
  return new Set(targets.length > 0 ? targets.flatMap((target) => [...featuresNamed(survey, target)]) : [id]);
}

export function refuseUnknownGroup({ subjects: { groups } }: Survey, group: string): void {
  if (groups.has(group)) return;
  throw new UnknownValue('group', `There is no group ${group}.`, { suggestions: nearestIds(groups, group) });
}
