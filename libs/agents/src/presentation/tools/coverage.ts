import { explainCoverage, segment } from '#libs/coverage/contract';
import { Field, optional, text } from '#libs/hypermedia';
import { NotFound, UnknownValue } from '#libs/kernel';
import { type Errand, membersOf, pickFrom } from '../errand.js';
import type { Tool } from '../tool.js';
import { AUDIENCES, SITES } from './choices.js';
import { feature, link, site } from './names.js';
import { oneSubject } from './one-subject.js';

class CoverageForm {
  @Field(feature) readonly feature!: string;
  @Field(optional(text('Shop, Europe', { title: 'The audience, by its id or its name', maxLength: 200 })))
  readonly audience?: string;
  @Field(
    optional(
      text(site.schema.example as string, {
        title: 'In place of an audience: the site that it measures',
        maxLength: 200,
      }),
    ),
  )
  readonly site?: string;
  @Field(segment) readonly segment?: string;
}

const SHOWN = [
  ...[
    'kind',
    'id',
    'name',
    'full',
    'partial',
    'none',
    'unknown',
    'atLeast',
    'atMost',
    'baseline',
    'browsers',
    'blockers',
  ],
  ...['unidentified', 'audienceId', 'snapshotId', 'from', 'to', 'editionId', 'segment', 'visits'],
];

export const coverage: Tool<CoverageForm> = {
  name: 'coverage',
  title: 'Coverage of a feature, explained',
  description:
    'Tells what share of the visits of an audience supports one feature, browser by browser and release by release: who has it, in part or not, and ' +
    'who blocks it. Call it to see whom a feature would hurt, to choose a fallback, or to ask about one segment, such as a country; may_we_use has the verdict.',
  does: explainCoverage,
  takes: CoverageForm,
  answers: { ...membersOf(explainCoverage, SHOWN), link },

  async call({ feature, audience, site, segment }, errand) {
    const { id: subjectId } = await oneSubject(feature, errand);
    const audienceId = await audienceOf(audience, site, errand);
    const { members, link } = await errand.do(explainCoverage, {
      params: { audienceId, subjectId },
      query: { ...(segment !== undefined && { segment }) },
    });
    const { id, full, partial, none, unknown, blockers } = members as Shown;
    const lacking = blockers
      .slice(0, MOST_TOLD)
      .map(({ name, from = 'the first', to, share }) => `${name} ${from} to ${to} ${String(share)} %`);
    return {
      text: `${id}: full ${String(full)} %, partial ${String(partial)} %, none ${String(none)} %, unknown ${String(unknown)} %. Blockers: ${lacking.join(', ') || 'none'}.`,
      content: { ...pickFrom(members, SHOWN), link },
    };
  },
};

/** The audience that is named, that of the site, or the only one that there is. Refuses who names both: they may be of different visits. */
async function audienceOf(audience: string | undefined, site: string | undefined, errand: Errand): Promise<string> {
  if (audience !== undefined && site !== undefined)
    throw new UnknownValue('site', 'Name an audience, or the site that it measures, and not both.');
  if (audience === undefined) {
    const chosen = await errand.pick(SITES, site).catch((why: unknown) => {
      if (site === undefined && why instanceof UnknownValue) return undefined;
      throw why;
    });
    if (chosen) return (chosen.members as { audienceId: string }).audienceId;
  }
  const found = await errand.pick(AUDIENCES, audience);
  if (!found) throw new NotFound('audience', 'in this workspace');
  return (found.members as { id: string }).id;
}

interface Shown {
  readonly id: string;
  readonly full: number;
  readonly partial: number;
  readonly none: number;
  readonly unknown: number;
  readonly blockers: readonly {
    readonly name: string;
    readonly from?: string;
    readonly to: string;
    readonly share: number;
  }[];
}

const MOST_TOLD = 5;
