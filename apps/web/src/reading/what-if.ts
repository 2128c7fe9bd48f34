import type { Resource, Schemas } from '#libs/client';
import type { Standing } from '../app/standing.js';

/** What is imagined: where the line would be, and what would be given up, as the API takes it: `ie`, `safari_ios < 16.4`. */
export interface Imagined {
  readonly line: number;
  readonly without: readonly string[];
}

export type Changed = Schemas['WhatIf'];
export type Frontier = Schemas['Frontier'];
export type FrontierPoint = Frontier['points'][number];

export interface Outcome {
  readonly safeBefore: number;
  readonly safeAfter: number;
  readonly lost: { readonly visits: number; readonly share: number };
  readonly gained: Side;
  readonly given: Side;
}
/** A page of one side, the best covered first, and how many they are in all. */
export interface Side {
  readonly items: readonly Changed[];
  readonly total: number;
}

/** How many of each side are passed over. */
export interface Skipped {
  readonly gained: number;
  readonly lost: number;
}

/** What would be won and lost by it. */
export async function readOutcome(
  { audience, line, site }: Standing,
  imagined: Imagined,
  skipped: Skipped,
): Promise<Outcome> {
  const { counts, bound } = site?.body.policy ?? {};
  const asked = {
    ...{ threshold: line, newThreshold: imagined.line, without: imagined.without, limit: ROWS },
    ...(counts && { counts }),
    ...(bound && { bound }),
  };
  const [gained, given] = await Promise.all(
    (['gained', 'lost'] as const).map((change) =>
      audience.follow('plimsoll:what-if', { ...asked, change, offset: skipped[change] }),
    ),
  );
  const { before, after, lost } = gained.body;
  return { safeBefore: before.safe, safeAfter: after.safe, lost, gained: sideOf(gained), given: sideOf(given) };
}

const sideOf = (page: Resource<object>): Side => ({
  items: page.items('plimsoll:changes').map(({ body }) => body as Changed),
  total: (page.body as { readonly total: number }).total,
});

/** What giving up old browsers brings, for each number of visits. */
export const readFrontier = async ({ audience }: Standing): Promise<Frontier> =>
  (await audience.follow('plimsoll:frontier')).body;

/** The floors of a point, as what is given up by them. */
export const givenUpAt = ({ floors }: FrontierPoint): readonly string[] =>
  floors.map(({ browser, from }) => (from === undefined ? browser : `${browser} < ${from}`));

/** Of each side at once. */
export const ROWS = 25;
