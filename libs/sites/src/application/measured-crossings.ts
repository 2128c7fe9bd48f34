import { GetJudgements, type JudgementView } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import type { Crossing, Source } from '../domain/crossing.js';
import { standardOf } from '../domain/ruling.js';
import type { Passed } from '../domain/waterline.js';
import type { SiteView } from './site.view.js';
import { unlessMissing } from './unless-missing.js';

/** What has passed, with the shares that were held against the line: before, as far as that can still be measured, and now. */
export async function measuredCrossings(
  queries: QueryBus,
  site: SiteView,
  { cause, from, passings }: Passed,
  { to, at }: { readonly to: Source; readonly at: Date },
): Promise<Crossing[]> {
  const { threshold, version: policyVersion } = site.policy;
  const now = passings.map(({ subject }) => subject.id);
  const then = passings.map(({ formerId }) => formerId);
  const after = await decisive(queries, site, to, now);
  const before = await decisive(queries, site, from, then).catch(unlessMissing);
  return passings.map(({ subject, direction }, index): Crossing => {
    const [was, is] = [before?.at(index)?.share, after[index]];
    return {
      ...{ id: v7(), subject, name: is.name, direction, cause, threshold },
      ...(was !== undefined && { before: was }),
      ...{ after: is.share, from, to, policyVersion, at },
    };
  });
}

interface Decisive {
  readonly name: string;
  readonly share: number;
}

async function decisive(
  queries: QueryBus,
  { audienceId, policy }: SiteView,
  source: Source,
  ids: readonly string[],
): Promise<readonly Decisive[]> {
  const { basis, threshold } = policy;
  const asked = { basis, withAncestors: false, standard: standardOf(policy) };
  const { judgements } = await queries.execute(new GetJudgements({ audienceId, ...source }, ids, asked));
  return judgements.map((judgement) => ({ name: nameOf(judgement), share: shareOf(judgement, threshold) }));
}

const nameOf = (judgement: JudgementView): string => ('name' in judgement ? judgement.name : judgement.id);

/** Four decimals, as shares are written. */
const shareOf = (judgement: JudgementView, threshold: number): number =>
  'distance' in judgement ? Math.round((threshold + judgement.distance) * 10_000) / 10_000 : 0;
