import { SAMPLE } from '#libs/kernel';
import { explainCoverage } from '#libs/coverage/contract';
import { Field, list, object, optional, text } from '#libs/hypermedia';
import { showAdoption, showVerdict } from '#libs/sites/contract';
import { FindSubjects, type NamedView } from '../../application/queries/find-subjects.js';
import { type Errand, type Found, membersOf, pickFrom } from '../errand.js';
import type { Tool } from '../tool.js';
import { type ItemView, wordsOf } from './item-words.js';
import { AUDIENCES, SITES } from './choices.js';
import { feature, link, site, suggestions } from './names.js';

class MayWeUseForm {
  @Field(list(feature, { title: 'Features, at most 20', minItems: 1, maxItems: 20 }))
  readonly features!: readonly string[];
  @Field(optional(site)) readonly site?: string;
}

const MEASURED = ['snapshotId', 'from', 'to', 'editionId', 'visits'];
const SHARES = ['full', 'partial', 'none', 'unknown'];
const JUDGED = ['kind', 'id', 'name', 'verdict', 'reason', 'explanation', ...SHARES, 'baseline', 'discouraged'];
const DECIDED = ['state', 'rationale', 'fallback', 'owner', 'waiver'];
const named = { id: text(SAMPLE.site), name: text('Web shop') };

export const mayWeUse: Tool<MayWeUseForm> = {
  name: 'may_we_use',
  title: 'May we use these features?',
  description:
    'Tells for up to 20 web platform features whether they are safe for the visitors of a site: the verdict of the policy of its team, the shares of ' +
    'its own visits with full, partial and unknown support, the largest browsers that lack it, Baseline, and what the team has decided. Call it before writing or ' +
    'reviewing front-end code that uses a feature which old browsers may lack. "safe" needs no fallback; of what is "unsafe" or "undecided" follow the decision and its fallback.',
  does: showVerdict,
  takes: MayWeUseForm,
  answers: {
    site: optional(
      object(named, { title: 'Whose policy decides; absent: nobody has drawn a line, and there are shares alone' }),
    ),
    audience: optional(object(named, { title: 'Without a site: whose visits they are' })),
    ...membersOf(explainCoverage, MEASURED),
    features: list(
      object({
        asked: text('backdrop-filter', { title: 'As it was asked' }),
        ...membersOf(showVerdict, [...JUDGED, 'blockers']),
        decision: optional(
          object({ ...membersOf(showAdoption, DECIDED), link }, { title: 'What the team has decided' }),
        ),
        targets: optional(
          list(text('grid'), { title: 'Of an id that was split: what it has become; ask for one of these' }),
        ),
        suggestions: optional(suggestions),
        link: optional(link),
      }),
    ),
  },

  async call({ features, site }, errand) {
    const names = await errand.find(new FindSubjects(features));
    const chosen = await errand.pick(SITES, site);
    const audience = chosen ? undefined : await errand.pick(AUDIENCES, undefined);
    const place = chosen ?? audience;
    const answers = await Promise.all(names.map(async (name) => answersTo(name, place, chosen !== undefined, errand)));
    const told = answers.flat();
    const measured = told.find(({ from }) => from)?.from ?? {};
    return {
      text: told.map(({ item }) => wordsOf(item)).join('\n'),
      content: {
        ...(chosen && { site: pickFrom(chosen.members, ['id', 'name']) }),
        ...(audience && { audience: pickFrom(audience.members, ['id', 'name']) }),
        ...measured,
        features: told.map(({ item }) => item),
      },
    };
  },
};

interface Told {
  readonly item: ItemView;
  /** What it was measured by. */
  readonly from?: object;
}

/** One for each subject that goes by the name, or what is to be asked instead. */
async function answersTo(
  { asked, subjects, targets, suggestions }: NamedView,
  place: Found | undefined,
  isSite: boolean,
  errand: Errand,
): Promise<readonly Told[]> {
  if (subjects.length === 0) return [{ item: { asked, ...(targets ? { targets } : { suggestions }) } }];
  return Promise.all(
    subjects.map(async ({ id: subjectId, kind }) => {
      if (!place) return { item: { asked, kind, id: subjectId } };
      const { id } = place.members as { readonly id: string };
      const found = isSite
        ? await errand.do(showVerdict, { params: { siteId: id, subjectId } })
        : await errand.do(explainCoverage, { params: { audienceId: id, subjectId } });
      const { adoption, siteId, blockers } = found.members as Judged;
      const decision = adoption && (await errand.do(showAdoption, { params: { siteId, adoptionId: adoption.id } }));
      const item: ItemView = {
        ...{ asked, ...pickFrom(found.members, JUDGED), blockers: blockers.slice(0, MOST_BLOCKERS) },
        ...(decision && { decision: { ...pickFrom(decision.members, DECIDED), link: decision.link } }),
        link: found.link,
      };
      return { item, from: pickFrom(found.members, MEASURED) };
    }),
  );
}

interface Judged {
  readonly siteId: string;
  readonly adoption?: { readonly id: string };
  readonly blockers: readonly object[];
}

/** Most visited first. */
const MOST_BLOCKERS = 5;
