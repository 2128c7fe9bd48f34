import type { JudgementView, SubjectJudgement } from '#libs/coverage/contract';
import type { EditionIndex } from '#libs/compat';
import type { ItemAdoption, JudgedItem } from '../domain/check.js';
import { CheckBench, type MeasuredSample } from '../domain/check-ruling.js';
import type { Day } from '../domain/day.js';
import type { PolicyTerms } from '../domain/policy.js';
import type { SubjectFinder } from '../domain/subject-finder.js';
import { askedAs, finderOf, type NamedItem } from './named-items.js';

/** The ids that coverage is to judge for these items: of what is unknown it may tell what was meant. */
export const idsToJudge = (items: readonly NamedItem[]): readonly string[] =>
  items.filter(isAsked).map(({ finding: { id } }) => id);

/** What a list is judged by: a policy on a day, one sample by one edition, and the site's decisions by the ids of their subjects. */
export interface Judging {
  readonly policy: PolicyTerms;
  readonly sample: MeasuredSample;
  readonly today: Day;
  readonly edition: EditionIndex;
  readonly adoptions?: Adoptions;
}
type Adoptions = ReadonlyMap<string, ItemAdoption>;

/** What a site's policy says of each item; `judgements` are on `idsToJudge`, in their order. */
export function judgedItems(
  items: readonly NamedItem[],
  judgements: readonly JudgementView[],
  { policy, sample, today, edition, adoptions = new Map() }: Judging,
): readonly JudgedItem[] {
  const bench = new CheckBench(policy, sample, today);
  const finder = finderOf(edition);
  const answers = judgements.values();
  return items.map((item) => {
    const judgement = isAsked(item) ? answers.next().value : undefined;
    const { finding } = item;
    if (finding.kind === 'split') return { ...splitItem(finding), ...factsOf(item) };
    if (finding.kind === 'unknown' || !isOfSubject(judgement))
      return { ...unknownItem(finding.id, suggestionsFor(item, judgement, finder)), ...factsOf(item) };
    return { ...itemOf(judgement, bench, adoptions), ...factsOf(item) };
  });
}

/** Of a split id all is known; caniuse's ids, and words, are not coverage's. */
const isAsked = ({ finding, named: [{ as }] }: NamedItem): boolean =>
  finding.kind !== 'split' && !(finding.kind === 'unknown' && (as === 'caniuse' || as === 'words'));

const isOfSubject = (judgement?: JudgementView): judgement is SubjectJudgement =>
  judgement?.kind === 'feature' || judgement?.kind === 'key';

function itemOf(judgement: SubjectJudgement, bench: CheckBench, adoptions: Adoptions): JudgedItem {
  const { id, kind, name, feature, full, partial, none, unknown, distance, blockers } = judgement;
  const ruling = bench.rule(judgement);
  const adoption = adoptions.get(id) ?? (feature === undefined ? undefined : adoptions.get(feature));
  return {
    ...{ id, kind, name, ...(feature !== undefined && { feature }), ...ruling },
    shares: { full, partial, none, unknown, distance },
    ...(ruling.verdict !== 'safe' && {
      blockers: blockers.slice(0, MOST_BLOCKERS).map(({ visits: _, ...blocker }) => blocker),
    }),
    // Linters name the parts, teams decide on the whole.
    ...(adoption && { adoption }),
  };
}

const MOST_BLOCKERS = 5;

const splitItem = ({ id, targets }: { readonly id: string; readonly targets: readonly string[] }): JudgedItem => ({
  ...{ id, kind: 'split', verdict: 'undecided', reason: 'split-id' },
  explanation: `${id} has become ${targets.join(' and ')}: name what you mean.`,
  targets,
});

const unknownItem = (id: string, suggestions: readonly string[]): JudgedItem => ({
  ...{ id, kind: 'unknown', verdict: 'unknown-id', reason: 'unknown-id' },
  explanation:
    suggestions.length > 0
      ? `Nothing goes by the name ${id}; it may mean ${suggestions.join(' or ')}.`
      : `Nothing goes by the name ${id}.`,
  suggestions,
});

/** A name of another kind than it was said to be is what was meant. */
function suggestionsFor(
  item: NamedItem,
  judgement: JudgementView | undefined,
  finder: SubjectFinder,
): readonly string[] {
  const { finding, named } = item;
  if (named[0].as === 'caniuse') return finder.nearestOfCaniuse(finding.id);
  if (!judgement) return [];
  return judgement.kind === 'unknown' ? judgement.suggestions : [judgement.id];
}

function factsOf(item: NamedItem): Pick<JudgedItem, 'asked' | 'found' | 'places'> {
  const { places, found } = item;
  const asked = askedAs(item);
  return { ...(asked.length > 0 && { asked }), ...(places.length > 0 && { found, places }) };
}
