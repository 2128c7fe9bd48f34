import type { Resource, Schemas, Variables } from '#libs/client';
import type { Audience } from '../app/standing.js';

export type SnapshotOf = Resource<Schemas['Snapshot']>;
export type Row = Schemas['SnapshotRow'];

/** A snapshot by itself, among those of the latest periods that can be looked at in its place. */
export interface Report {
  readonly snapshot: SnapshotOf;
  readonly latest: readonly Schemas['SnapshotSummary'][];
  /** Where its rows are asked for. */
  readonly rows: Resource<object>;
}

/** The snapshot that was chosen, else the latest; nothing where there is none. */
export async function readReport(audience: Audience, chosen: string | undefined): Promise<Report | undefined> {
  const snapshots = (await audience.follow('plimsoll:snapshots')).items('plimsoll:snapshots');
  const listed = snapshots.find(({ body: { id } }) => id === chosen) ?? snapshots.at(0);
  if (!listed) return undefined;
  const [snapshot, rows] = await Promise.all([listed.follow('self'), listed.follow('plimsoll:rows')]);
  return { snapshot: snapshot as unknown as SnapshotOf, latest: snapshots.map(({ body }) => body), rows };
}

export interface RowsPage {
  readonly items: readonly Row[];
  readonly total: number;
  readonly hasNext: boolean;
}

/** What became of its rows, most visits first. */
export async function readRows(rows: Resource<object>, asked: Variables): Promise<RowsPage> {
  const page = await rows.follow('search', asked);
  return {
    items: page.items('plimsoll:rows').map(({ body }) => body as Row),
    total: (page.body as { readonly total: number }).total,
    hasNext: page.has('next'),
  };
}
