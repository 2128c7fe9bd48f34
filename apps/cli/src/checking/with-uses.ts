import { DEFAULT_FAIL_ON, type FailOn, outcomeOf, settled } from '#libs/compat';
import type { Check, CheckItem } from '#libs/reports';
import type { Uses } from '../uses/uses.js';

/** The check with the places where each key was found, and with the files of which nothing is known. */
export function withUses(check: Check, { places, unread }: Uses, failOn: readonly FailOn[] = DEFAULT_FAIL_ON): Check {
  const found = check.items.map((item) => {
    const own = places.get(item.id);
    return own ? { ...item, found: own.length, places: own.slice(0, MOST_PLACES) } : item;
  });
  const unreadItems = unread.map(({ place, why }): CheckItem => ({
    ...{ id: why, kind: 'unchecked', verdict: 'not-checked', reason: 'not-parsed', found: 1, places: [place] },
    explanation: `The file could not be parsed, so that nobody knows what it uses: ${why}`,
    outcome: outcomeOf('not-checked', false, failOn),
  }));
  const items = [...found, ...unreadItems];
  return { ...check, ...settled(items), items };
}

/** Of one thing: who wants to see more searches for it. */
const MOST_PLACES = 100;
