import type { EditionIndex } from '#libs/compat';
import { type CheckList, type ListedName, MOST_PLACES, type Place } from '../domain/check-list.js';
import { type Named, wordsOf } from '../domain/named.js';
import { type Finding, SubjectFinder } from '../domain/subject-finder.js';

/** Something of an edition, or nothing of it, that a list names, once or in several words. */
export interface NamedItem {
  readonly finding: Finding;
  readonly named: readonly Named[];
  readonly found: number;
  readonly places: readonly Place[];
}

/** What a list names in an edition, each thing once, in the order of its first mention. */
export function namedItems({ names }: CheckList, edition: EditionIndex): readonly NamedItem[] {
  const finder = finderOf(edition);
  const items = new Map<string, NamedItem>();
  for (const name of names) {
    for (const finding of finder.find(name.named)) {
      const key = `${finding.kind} ${finding.id}`;
      items.set(key, withName(items.get(key) ?? { finding, named: [], found: 0, places: [] }, name));
    }
  }
  return [...items.values()];
}

/** How an item was named, where not by its id. */
export const askedAs = ({ finding, named }: NamedItem): readonly string[] =>
  [...new Set(named.map(wordsOf))].filter((words) => words !== finding.id);

/** An edition is searched by many checks. */
export function finderOf(edition: EditionIndex): SubjectFinder {
  const finder = FINDERS.get(edition) ?? new SubjectFinder(edition);
  FINDERS.set(edition, finder);
  return finder;
}

const FINDERS = new WeakMap<EditionIndex, SubjectFinder>();

const withName = (item: NamedItem, { named, found, places }: ListedName): NamedItem => ({
  finding: item.finding,
  named: [...item.named, named],
  found: item.found + found,
  places: [...item.places, ...places].slice(0, MOST_PLACES),
});
