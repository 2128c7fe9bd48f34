import { Refused, type Resource, type Schemas } from '#libs/client';
import type { Audience, Standing } from '../app/standing.js';
import { readMeasured } from './measured.js';
import { day, daysBetween, interval, percent } from './words.js';

/** Something with what is told of it in a list. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly told: string;
}

export interface List {
  readonly title: string;
  readonly items: readonly Told[];
  /** What is said where there is nothing in it. */
  readonly none: string;
}

export type Snapshot = Pick<Schemas['Snapshot'], 'from' | 'to' | 'visits'>;
type Listed = Resource<Schemas['SnapshotSummary']>;

/** The latest snapshot: what was counted, and by it what is to be done. */
export interface Month {
  readonly snapshot: Snapshot;
  readonly lists: readonly List[];
}

export async function readMonth(standing: Standing): Promise<Month> {
  const snapshots = await standing.audience.follow('plimsoll:snapshots');
  const [latest] = snapshots.items('plimsoll:snapshots');
  if (!latest) return { snapshot: NONE, lists: [] };
  const asked = [news(standing, latest), nearest(standing), coming(standing)];
  return { snapshot: latest.body, lists: (await Promise.all(asked)).flat() };
}

const NONE: Snapshot = {
  from: '',
  to: '',
  visits: { total: 0, mapped: 0, approximated: 0, unknown: 0, bots: 0 },
};
/** Of each list. */
const SHOWN = 6;
const FIELDS = 'id,name,verdict,atLeast,atMost';

/** What crossed the site's line by the snapshot, whenever that was found; without a site, what moved most. */
async function news({ site, audience }: Standing, latest: Listed): Promise<List[]> {
  if (!site) return moved(audience);
  const revisions = await revisionsOf(latest);
  const towards = async (direction: 'up' | 'down') => {
    const asked = { kind: 'feature', direction, pageSize: 100 } as const;
    const crossings = await site.follow('plimsoll:crossings', asked);
    return crossings
      .items('plimsoll:crossings')
      .filter(({ body: { to } }) => revisions.has(to.snapshotId))
      .map(({ body: { subjectId, name, before, after, threshold } }): Told => ({
        ...{ id: subjectId, name },
        told: `${before === undefined ? '' : `${percent(before, threshold)} → `}${percent(after, threshold)}`,
      }));
  };
  const [up, down] = await Promise.all([towards('up'), towards('down')]);
  return [
    { title: 'Newly safe', items: up, none: 'Nothing rose above the line with this snapshot.' },
    { title: 'Lost', items: down, none: 'Nothing fell below the line.' },
  ];
}

/** The snapshot and what it was mapped anew from: what crossed the line by one of them did so by this period. */
async function revisionsOf(latest: Listed): Promise<ReadonlySet<string>> {
  const ids = new Set([latest.body.id]);
  for (let one: Resource<object> = latest; one.has('predecessor-version');) {
    const earlier = await one.follow('predecessor-version');
    ids.add((earlier.body as { readonly id: string }).id);
    one = earlier;
  }
  return ids;
}

async function moved(audience: Audience): Promise<List[]> {
  const none = 'There is no earlier snapshot to compare with.';
  const items = await audience.follow('plimsoll:diff', { limit: SHOWN }).then(
    (diff) =>
      diff.items('plimsoll:changes').map(({ body: { id, name, before, after } }): Told => ({
        ...{ id, name },
        told: `${percent(before, after)} → ${percent(after, before)}`,
      })),
    (error: unknown) => {
      if (error instanceof Refused && error.code === 'no-earlier-snapshot') return [];
      throw error;
    },
  );
  return [{ title: 'Moved most', items, none }];
}

/** What is just above and just below the line. */
async function nearest(standing: Standing): Promise<List[]> {
  const share = standing.site ? 'distance' : 'full';
  const ask = async (verdict: string, sort: string): Promise<Told[]> => {
    const { items } = await readMeasured(standing, { verdict, sort, limit: SHOWN, fields: FIELDS });
    return items.map(({ id, name, atLeast, atMost }) => ({ id, name, told: interval(atLeast, atMost, standing.line) }));
  };
  const [below, above] = await Promise.all([ask('unsafe', `-${share}`), ask('safe', share)]);
  return [
    { title: 'Just below the line', items: below, none: 'Nothing is below the line.' },
    { title: 'Just above the line', items: above, none: 'Nothing is above the line.' },
  ];
}

async function coming({ site }: Standing): Promise<List[]> {
  if (!site) return [];
  const forecasts = await site.follow('plimsoll:forecasts', { limit: SHOWN });
  const items = forecasts.items('plimsoll:forecasts').map(({ body: { id, name, day: when } }): Told => ({
    ...{ id, name },
    told: when === undefined ? '' : daysBetween(when, new Date()) > 0 ? 'by now, if all went on' : `about ${day(when)}`,
  }));
  const { snapshots } = forecasts.body;
  const none =
    snapshots < 2 ? 'A forecast needs two snapshots at least.' : 'Nothing is expected to rise above it within a year.';
  return [{ title: 'Expected to become safe', items, none }];
}
