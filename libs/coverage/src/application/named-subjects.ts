import { NotFound } from '#libs/kernel';
import { SplitSubject } from '../domain/coverage.errors.js';
import type { MovedFeature, SplitFeature, Subject } from '../domain/subject.js';
import type { Survey } from '../domain/survey.js';

/** What an id names, even if only a place to look on; refuses one that names nothing, with what it may have meant. */
export function named({ subjects }: Survey, id: string): Subject | MovedFeature | SplitFeature {
  const found = subjects.find(id);
  if (!found) throw new NotFound('feature or key', id, { suggestions: subjects.nearest(id) });
  return found;
}

/** What an id is measured as: a moved one as its target. */
export function measurable(survey: Survey, id: string): Subject {
  const found = named(survey, id);
  if (found.kind === 'split') throw new SplitSubject(found);
  return found.kind === 'moved' ? measurable(survey, found.target) : found;
}
