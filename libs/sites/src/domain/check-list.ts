import { NothingToCheck, TooManyIds } from './check.errors.js';
import type { Named } from './named.js';
import { wordsOf } from './named.js';

/** What a list of names may come from: a request's own lists, a plain text, or the report of a tool. */
export const TOOLS = ['request', 'text', 'lighthouse', 'eslint', 'stylelint'] as const;
export type Tool = (typeof TOOLS)[number];

/** Where a tool found something. Lines and columns begin at 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Something named once, at a place where the tool tells of one. */
export interface Mention {
  readonly named: Named;
  readonly place?: Place;
}

/** One thing that is to be judged, however often it was named. */
export interface ListedName {
  readonly named: Named;
  /** How often it was found. */
  readonly found: number;
  /** Where, the first of them. */
  readonly places: readonly Place[];
}

/** What a check is asked to judge, each name once, in the order of its first mention. */
export class CheckList {
  private constructor(readonly names: readonly ListedName[]) {}

  /** Refuses more names than a check judges. */
  static of(mentions: Iterable<Mention>): CheckList {
    const listed = new Map<string, { named: Named; found: number; places: Place[] }>();
    for (const mention of mentions) {
      const { named, place } = keepable(mention);
      const words = `${named.as} ${wordsOf(named)}`;
      const known = listed.get(words) ?? { named, found: 0, places: [] };
      listed.set(words, known);
      known.found += 1;
      if (place && known.places.length < MOST_PLACES) known.places.push(place);
    }
    if (listed.size > MOST_NAMES) throw new TooManyIds(listed.size, MOST_NAMES);
    return new CheckList([...listed.values()]);
  }

  /** The same, of which there must be something. */
  static ofSome(mentions: Iterable<Mention>): CheckList {
    const list = CheckList.of(mentions);
    if (list.names.length === 0) throw new NothingToCheck();
    return list;
  }
}

/** Tools write what they find, also what no text can hold: in its place stands the character for that. */
function keepable({ named, place }: Mention): Mention {
  const { as, name, of } = named;
  return {
    named: { as, name: whole(name), ...(of !== undefined && { of: whole(of) }) },
    ...(place && { place: { ...place, file: whole(place.file) } }),
  };
}

const whole = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

const MOST_NAMES = 5000;
/** Of one name: who wants to see more runs the linter. */
export const MOST_PLACES = 100;
