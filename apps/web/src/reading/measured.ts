import type { Resource, Schemas, Variables } from '#libs/client';
import type { Standing } from '../app/standing.js';
import type { Verdict } from '../elements/verdict.js';

/** A feature or key as it is measured: how much of the visits surely has it, how much may, and the API's verdict on it. */
export type Measured = Omit<Schemas['Verdict'], 'reason' | 'distance' | 'verdict'> & {
  readonly verdict: Verdict;
  readonly reason?: string;
};

/** A page of them, and what they were measured by. */
export interface MeasuredPage {
  readonly items: readonly Measured[];
  readonly total: number;
  readonly visits: number;
  readonly from: string;
  readonly to: string;
  /** Names what was measured, so that what is asked later can be of the same. */
  readonly pinned: { readonly snapshot: string; readonly edition: string };
  readonly hasNext: boolean;
}

/** By a site's verdicts; by coverage and the line where there is an audience alone. The best covered come first. */
export async function readMeasured({ site, audience, line }: Standing, asked: Variables): Promise<MeasuredPage> {
  const [page, relation] = site
    ? [await site.follow('plimsoll:verdicts', { sort: '-distance', ...asked }), 'plimsoll:verdicts']
    : [await audience.follow('plimsoll:coverage', { sort: '-full', threshold: line, ...asked }), 'plimsoll:coverage'];
  const { total, visits, from, to, snapshotId: snapshot, editionId: edition } = page.body;
  const items = (page.items(relation) as unknown as Resource<Measured>[]).map(({ body }) => body);
  return { items, total, visits, from, to, pinned: { snapshot, edition }, hasNext: page.has('next') };
}
