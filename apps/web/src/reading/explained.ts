import type { Resource, Schemas } from '#libs/client';
import type { Standing } from '../app/standing.js';
import { inPercent } from './in-percent.js';

/** One feature or key, browser by browser, as a site's policy sees it or as an audience has it. */
export type Explained = Resource<Schemas['ExplainedVerdict']> | Resource<ReturnType<typeof inPercent>>;

/** How the visits of something divide: they add up to its share. */
export type Shares = Readonly<Record<'full' | 'partial' | 'none' | 'unknown', number>>;

export async function readExplained({ site, audience, line }: Standing, subjectId: string): Promise<Explained> {
  if (site) return site.follow('plimsoll:verdict', { subjectId });
  const coverage = await audience.follow('plimsoll:explanation', { subjectId, threshold: line });
  return coverage.as(inPercent(coverage.body));
}

/** Where its past and future are asked for: a verdict leads there by its coverage. */
export const coverageOf = (explained: Explained): Promise<Resource<object>> =>
  explained.has('plimsoll:explanation')
    ? (explained as Resource<object>).follow('plimsoll:explanation')
    : Promise.resolve(explained as Resource<object>);
