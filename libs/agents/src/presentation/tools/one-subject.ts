import { UnknownValue } from '#libs/kernel';
import { FindSubjects, type SubjectRefView } from '../../application/queries/find-subjects.js';
import type { Errand } from '../errand.js';

/** The one feature or key that goes by a name; refuses any other name, with what may have been meant. */
export async function oneSubject(name: string, errand: Errand): Promise<SubjectRefView> {
  const [{ subjects, targets, suggestions }] = await errand.find(new FindSubjects([name]));
  if (subjects.length === 1) return subjects[0];
  if (subjects.length > 1)
    throw unclear(
      `${name} may be several.`,
      subjects.map(({ id }) => id),
    );
  throw targets ? unclear(`${name} was split.`, targets) : unclear(`Nothing goes by the name ${name}.`, suggestions);
}

const unclear = (why: string, suggestions: readonly string[]): UnknownValue =>
  new UnknownValue(
    'feature',
    `${why} Name one by its id${suggestions.length > 0 ? `: ${suggestions.join(', ')}` : ''}.`,
    { suggestions },
  );
