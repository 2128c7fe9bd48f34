import { STATE_NAMES, type SupportState, type SupportTable } from '#libs/compat';
import { costliestFirst, type SupportRange } from './explanation.js';
import type { PlacedVisits } from './placed-visits.js';
import type { Reading, Subject } from './subject.js';
import type { Survey } from './survey.js';

/**
 * The visited ranges without full support, largest first: what the explanation of one subject has, for those who need no more. Read
 * off the steps of its support, a few of them, where an explanation looks at every release. Of all visits, unless others are given.
 */
export function blockersOf(
  { edition, subjects, visits: all }: Survey,
  subject: Subject,
  reading: Reading,
  visits: PlacedVisits = all,
): SupportRange[] {
  const { support } = edition;
  const { browsers, bases } = visits.releases;
  const vector = subjects.vectorOf(subject, reading);
  return browsers
    .flatMap((browser, ordinal) => {
      const fn = support.vectors[vector * support.width + ordinal];
      return stepsOf(support, fn, browser.versions.length).map(({ first, end, state }) => ({
        ...{ browser, first, last: end - 1, state: STATE_NAMES[state] },
        parts: visits.between(bases[ordinal] + first, bases[ordinal] + end),
      }));
    })
    .filter(({ state, parts }) => state !== 'full' && parts > 0)
    .sort(costliestFirst);
}

/** From release `first` up to, without, release `end`. */
interface Step {
  readonly first: number;
  readonly end: number;
  readonly state: SupportState;
}

function stepsOf({ offsets, starts, states }: SupportTable, fn: number, releases: number): Step[] {
  const steps: Step[] = [];
  for (let step = offsets[fn]; step < offsets[fn + 1]; step += 1) {
    const end = step + 1 < offsets[fn + 1] ? starts[step + 1] : releases;
    steps.push({ first: starts[step], end, state: states[step] as SupportState });
  }
  return steps;
}
