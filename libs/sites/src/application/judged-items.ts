import type { JudgementsView, JudgementView, SubjectJudgement } from '#libs/coverage/contract';
import type { EditionIndex } from '#libs/compat';
import type { ItemAdoption, JudgedItem } from '../domain/check.js';
import type { Sample } from '../domain/ruling.js';
import type { SubjectFinder, Unchecked } from '../domain/subject-finder.js';
import { explanationOf } from './explanation.js';
import { askedAs, finderOf, type NamedItem } from './named-items.js';
import type { Grounds } from './site-grounds.js';

/** The ids that coverage is to judge for these items: of what is unknown it may tell what was meant. */
export const idsToJudge = (items: readonly NamedItem[]): readonly string[] =>
  items.filter(isAsked).map(({ finding: { id } }) => id);

/** What a site's policy says of each item; the judgements are on `idsToJudge`, in their order. */
export function judgedItems(
  items: readonly NamedItem[],
  judged: JudgementsView,
  grounds: Grounds,
  edition: EditionIndex,
): readonly JudgedItem[] {
  const finder = finderOf(edition);
  const answers = judged.judgements.values();
  return items.map((item) => {
    const judgement = isAsked(item) ? answers.next().value : undefined;
    const { finding } = item;
    if (finding.kind === 'split') return { ...splitItem(finding), ...factsOf(item) };
    if (finding.kind === 'unchecked') return { ...uncheckedItem(finding), ...factsOf(item) };
    if (finding.kind !== 'unknown' && isOfSubject(judgement))
      return { ...itemOf(judgement, judged, grounds), ...factsOf(item) };
    const unknown = isOfSubject(judgement)
      ? misplacedItem(finding.id, judgement)
      : unknownItem(finding.id, suggestionsFor(item, judgement, finder));
    return { ...unknown, ...factsOf(item) };
  });
}

/** Of a split id, and of what was not checked, all is known; caniuse's ids, and words, are not coverage's. */
const isAsked = ({ finding: { kind }, named: [{ as }] }: NamedItem): boolean =>
  kind !== 'split' && kind !== 'unchecked' && !(kind === 'unknown' && (as === 'caniuse' || as === 'words'));

const isOfSubject = (judgement?: JudgementView): judgement is SubjectJudgement =>
  judgement?.kind === 'feature' || judgement?.kind === 'key';

function itemOf(judgement: SubjectJudgement, sample: Sample, grounds: Grounds): JudgedItem {
  const { id, kind, name, feature, ownKeys: keys, full, partial, none, unknown, distance, decidedBy } = judgement;
  const { deciding = judgement } = judgement;
  const { blockers = [] } = deciding;
  const ruling = grounds.rule(judgement.verdict);
  const adoption = adoptionOf(judgement, grounds);
  return {
    ...{ id, kind, name, ...(feature !== undefined && { feature }), ...(keys && { keys }), ...ruling },
    explanation: explanationOf({
      ...{ policy: grounds.standing.site.policy, today: grounds.today, sample },
      ...{ ruling, shares: { ...deciding, distance }, blockers },
      ...(decidedBy !== undefined && { segment: decidedBy }),
    }),
    shares: { full, partial, none, unknown, distance },
    ...(decidedBy !== undefined && { decidedBy }),
    ...(ruling.verdict !== 'safe' && {
      blockers: blockers.slice(0, MOST_BLOCKERS).map(({ visits: _, ...blocker }) => blocker),
    }),
    ...(adoption && { adoption }),
  };
}

/** The decision that holds for it: linters name the parts, teams decide on the whole. */
function adoptionOf(judgement: SubjectJudgement, grounds: Grounds): ItemAdoption | undefined {
  const mark = grounds.standing.decisions.onSubject(judgement);
  if (!mark) return undefined;
  const { owner: _, ...told } = mark;
  return told;
}

const MOST_BLOCKERS = 5;

const splitItem = ({ id, targets }: { readonly id: string; readonly targets: readonly string[] }): JudgedItem => ({
  ...{ id, kind: 'split', verdict: 'undecided', reason: 'split-id' },
  explanation: `${id} has become ${targets.join(' and ')}: name what you mean.`,
  targets,
});

const uncheckedItem = ({ id, why }: Unchecked): JudgedItem => ({
  ...{ id, kind: 'unchecked', verdict: 'not-checked', reason: why },
  explanation: UNCHECKED[why],
});

const UNCHECKED = {
  'not-parsed': 'The linter could not parse it, so nothing that is used there was checked.',
  'rule-not-run': 'The linter did not run its Baseline rule, so nothing that is used there was checked.',
} as const;

const unknownItem = (id: string, suggestions: readonly string[]): JudgedItem => ({
  ...{ id, kind: 'unknown', verdict: 'unknown-id', reason: 'unknown-id' },
  explanation:
    suggestions.length > 0
      ? `Nothing goes by the name ${id}; it may mean ${suggestions.join(' or ')}.`
      : `Nothing goes by the name ${id.replace(/\.$/, '')}.`,
  suggestions,
});

/** A name of another kind than it was said to be. */
const misplacedItem = (id: string, { kind, id: meant }: SubjectJudgement): JudgedItem => ({
  ...{ id, kind: 'unknown', verdict: 'unknown-id', reason: 'another-kind' },
  explanation: `${id} is a ${kind}: name it among the ${kind}s.`,
  suggestions: [meant],
});

function suggestionsFor(
  item: NamedItem,
  judgement: JudgementView | undefined,
  finder: SubjectFinder,
): readonly string[] {
  const { finding, named } = item;
  if (named[0].as === 'caniuse') return finder.nearestOfCaniuse(finding.id);
  if (!judgement) return [];
  if (judgement.kind !== 'unknown') return [judgement.id];
  const { suggestions } = judgement;
  return suggestions.length === 0 && named[0].as === 'id' ? finder.nearestOfCaniuse(finding.id) : suggestions;
}

function factsOf(item: NamedItem): Pick<JudgedItem, 'asked' | 'found' | 'places'> {
  const { places, found } = item;
  const asked = askedAs(item);
  return { ...(asked.length > 0 && { asked }), ...(places.length > 0 && { found, places }) };
}
