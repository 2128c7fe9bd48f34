import type { Standard, Verdict } from '#libs/compat';
import { Judge } from './judge.js';
import type { Shares } from './shares.js';
import type { Reading, Subject } from './subject.js';
import type { Survey } from './survey.js';

/** A survey, and the line that it is held against. */
export interface Judged {
  readonly survey: Survey;
  readonly standard: Standard;
}

/** One subject by two surveys. */
export interface Compared {
  readonly subject: Subject;
  readonly before: Outcome;
  readonly after: Outcome;
}

interface Outcome {
  readonly shares: Shares;
  readonly verdict: Verdict;
}

/** What becomes safe is gained, what no longer is is lost; whatever gets another verdict has moved. */
export const CHANGES = ['moved', 'gained', 'lost', 'any'] as const;
export type Change = (typeof CHANGES)[number];

/** Every one of the subjects by both surveys, which are of one edition. */
export function compare(subjects: readonly Subject[], reading: Reading, before: Judged, after: Judged): Compared[] {
  const now = outcomes(before, reading);
  const then = outcomes(after, reading);
  return subjects.map((subject) => ({ subject, before: now(subject), after: then(subject) }));
}

export const hasChanged = ({ before, after }: Compared, change: Change): boolean => IS[change](before, after);

const IS: Readonly<Record<Change, (before: Outcome, after: Outcome) => boolean>> = {
  moved: (before, after) => before.verdict !== after.verdict,
  gained: (before, after) => before.verdict !== 'safe' && after.verdict === 'safe',
  lost: (before, after) => before.verdict === 'safe' && after.verdict !== 'safe',
  any: () => true,
};

function outcomes({ survey, standard }: Judged, reading: Reading): (subject: Subject) => Outcome {
  const judge = new Judge(standard, survey.visits);
  return (subject) => {
    const shares = survey.sharesOf(subject, reading);
    return { shares, verdict: judge.verdictOn(shares) };
  };
}
