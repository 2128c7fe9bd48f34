import type { Resource, Schemas } from '#libs/client';
import type { Standing } from '../app/standing.js';

/** One feature or key, browser by browser, as a site's policy sees it or as an audience has it. */
export type Explained = Resource<Schemas['ExplainedVerdict']> | Resource<Schemas['ExplainedCoverage']>;

/** How the visits of something divide: they add up to its share. */
export type Shares = Required<Pick<Schemas['ExplainedCoverage'], 'full' | 'partial' | 'none' | 'unknown'>>;

export const readExplained = ({ site, audience, line }: Standing, subjectId: string): Promise<Explained> =>
  site
    ? site.follow('plimsoll:verdict', { subjectId })
    : audience.follow('plimsoll:explanation', { subjectId, threshold: line });

/** Where its past and future are asked for: a verdict leads there by its coverage. */
export const coverageOf = (explained: Explained): Promise<Resource<object>> =>
  explained.has('plimsoll:explanation')
    ? (explained as Resource<object>).follow('plimsoll:explanation')
    : Promise.resolve(explained as Resource<object>);
