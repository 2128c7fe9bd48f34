import type { AnswerOf, Resource, Schemas, Variables } from '#libs/client';
import type { Standing } from '../app/standing.js';
import type { Verdict } from '../elements/verdict.js';
import { rangeOf } from './in-percent.js';

/** A feature or key as it is measured: how much of the visits surely has it, how much may, and the API's verdict on it. */
export type Measured = Pick<Schemas['Verdict'], 'kind' | 'id' | 'name' | 'atLeast' | 'atMost' | 'baseline'> & {
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
  if (site) {
    const page = await site.follow('plimsoll:verdicts', { sort: '-distance', ...asked });
    return pageOf(
      page,
      page.items('plimsoll:verdicts').map(({ body }) => body),
    );
  }
  const page = await audience.follow('plimsoll:coverage', { sort: '-full', threshold: line, fields: FIELDS, ...asked });
  return pageOf(
    page,
    page.items('plimsoll:coverage').map(({ body }) => measured(body)),
  );
}

/** All that is told of one: the rest of a coverage, browser by browser, is for who opens it. */
const FIELDS = 'kind,id,name,verdict,atLeast,atMost,baseline';

const measured = ({ kind, id, name, verdict, baseline, ...range }: Schemas['CoverageV2']): Measured => ({
  ...{ kind, id, name, verdict: verdict?.outcome ?? 'undecided' },
  ...rangeOf(range),
  ...(baseline && { baseline }),
});

function pageOf(page: Resource<Grounds>, items: readonly Measured[]): MeasuredPage {
  const { total, visits, from, to, snapshotId: snapshot, editionId: edition } = page.body;
  return { items, total, visits, from, to, pinned: { snapshot, edition }, hasNext: page.has('next') };
}

type Grounds = Pick<AnswerOf<'listVerdicts'>, 'total' | 'visits' | 'from' | 'to' | 'snapshotId' | 'editionId'>;
