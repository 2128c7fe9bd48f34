import {
  currentReach,
  currentSight,
  DerivedCache,
  ofWorkspace,
  orderBy,
  PrismaService,
  readGathered,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type SnapshotPeriod, type Traffic, TrafficReader } from '../application/queries/traffic-reader.js';
import { countedIn, mostVisitsFirst } from '../domain/dimension.js';
import { latestFirst } from './prisma-snapshot.views.js';
import { periodOf, visitsOf } from './snapshot.mapper.js';

/**
 * Which snapshot is meant is remembered until one of the workspace comes or goes; for whoever sees one site alone also until a
 * site changes, for it may be measured by other visits from then on.
 */
@Injectable()
export class PrismaTrafficReader extends TrafficReader {
  readonly #located: Sights<Located>;
  readonly #periods: Sights<readonly SnapshotPeriod[]>;

  constructor(private readonly prisma: PrismaService) {
    super();
    this.#located = new Sights('snapshots', prisma.$events);
    this.#periods = new Sights('snapshot-periods', prisma.$events);
  }

  locate(audienceId: string, snapshotId?: string): Promise<Located | undefined> {
    return this.#located.get(`${audienceId} ${snapshotId ?? ''}`, () => this.#locate(audienceId, snapshotId));
  }

  periods(audienceId: string, segment?: string): Promise<readonly SnapshotPeriod[] | undefined> {
    const key = segment === undefined ? audienceId : `${audienceId} ${segment}`;
    return this.#periods.get(key, () => this.#listPeriods(audienceId, segment));
  }

  /** The latest snapshot of the audience, or that one where it has it. */
  #locate(audienceId: string, snapshotId?: string): Promise<Located | undefined> {
    const isLatest = snapshotId === undefined;
    const asked = { audienceId, snapshotId };
    return readGathered(isLatest ? 'latest snapshots' : 'snapshots of audiences', asked, async (all) => {
      const named = isLatest ? {} : { where: { id: { in: all.map((one) => one.snapshotId ?? '') } } };
      const snapshots = { ...named, orderBy: orderBy(latestFirst), ...(isLatest && { take: 1 }), select: { id: true } };
      const where = { id: { in: all.map((one) => one.audienceId) } };
      const found = await this.prisma.audience.findMany({ where, select: { id: true, snapshots } });
      return all.map((one) => {
        const audience = found.find(({ id }) => id === one.audienceId);
        const of = audience?.snapshots.find(({ id }) => isLatest || id === one.snapshotId);
        return audience && { snapshotId: of?.id };
      });
    });
  }

  async #listPeriods(audienceId: string, segment?: string): Promise<readonly SnapshotPeriod[] | undefined> {
    const audience = await this.prisma.audience.findFirst({
      where: { id: audienceId },
      select: {
        snapshots: {
          where: {
            successor: { is: null }, // of a period that was remapped, as it is told now
            ...(segment !== undefined && { segments: { some: { value: segment } } }),
          },
          orderBy: orderBy(latestFirst),
          select: { id: true, from: true, to: true },
        },
      },
    });
    return audience?.snapshots.map(({ id, ...days }) => ({ snapshotId: id, ...periodOf(days) })).reverse();
  }

  async read(snapshotIds: readonly string[]): Promise<readonly Traffic[]> {
    return readGathered('traffic', snapshotIds, async (all) => {
      const read = await this.#readAll([...new Set(all.flat())]);
      return all.map((ids) => read.filter(({ snapshotId }) => ids.includes(snapshotId)));
    });
  }

  async #readAll(snapshotIds: readonly string[]): Promise<readonly Traffic[]> {
    const snapshots = await this.prisma.snapshot.findMany({ where: { id: { in: [...snapshotIds] } } });
    const sharesOf = await this.#readShares(snapshots.map(({ id }) => id));
    return snapshots.map(({ id, editionId, audienceId, ...row }) => ({
      ...{ audienceId, snapshotId: id, ...periodOf(row), mappedBy: editionId },
      ...(row.dimension !== null && { dimension: row.dimension }),
      visits: countedIn(visitsOf(row)),
      shares: sharesOf.get(id) ?? [],
    }));
  }

  async readSegments(snapshotIds: readonly string[], value?: string): Promise<readonly Traffic[]> {
    const snapshots = await this.prisma.snapshot.findMany({
      where: { id: { in: [...snapshotIds] }, dimension: { not: null } },
      include: { segments: value === undefined ? true : { where: { value } } },
    });
    const sharesOf = await this.#readSegmentShares(
      snapshots.map(({ id }) => id),
      value,
    );
    return snapshots.flatMap(({ id, editionId, audienceId, dimension, segments, ...row }) =>
      segments
        .map((segment) => ({ value: segment.value, visits: visitsOf(segment) }))
        .sort(mostVisitsFirst)
        .map((segment) => ({
          ...{ audienceId, snapshotId: id, ...periodOf(row), mappedBy: editionId, segment: segment.value },
          ...(dimension !== null && { dimension }),
          visits: countedIn(segment.visits),
          shares: sharesOf.get(`${id} ${segment.value}`) ?? [],
        })),
    );
  }

  async #readSegmentShares(
    snapshotIds: readonly string[],
    value?: string,
  ): Promise<ReadonlyMap<string, Traffic['shares']>> {
    const rows = await this.prisma.$queryRaw<{ id: string; segment: string; shares: ShareText[] }[]>`
      SELECT snapshot_id AS id, segment, json_agg(json_build_array(browser, release, visits) ORDER BY browser, release) AS shares
      FROM snapshot_segment_share
      WHERE snapshot_id = ANY(${[...snapshotIds]}::uuid[]) AND (${value ?? null}::text IS NULL OR segment = ${value ?? null})
      GROUP BY snapshot_id, segment`;
    return new Map(rows.map(({ id, segment, shares }) => [`${id} ${segment}`, shares.map(asShare)]));
  }

  /** As one text for each snapshot: ten years of months have as many as 50,000, of which a row each would take seconds. */
  async #readShares(snapshotIds: readonly string[]): Promise<ReadonlyMap<string, Traffic['shares']>> {
    const rows = await this.prisma.$queryRaw<{ id: string; shares: ShareText[] }[]>`
      SELECT snapshot_id AS id, json_agg(json_build_array(browser, release, visits) ORDER BY browser, release) AS shares
      FROM snapshot_share WHERE snapshot_id = ANY(${[...snapshotIds]}::uuid[]) GROUP BY snapshot_id`;
    return new Map(rows.map(({ id, shares }) => [id, shares.map(asShare)]));
  }
}

/** What is remembered of audiences apart for whoever sees all of a workspace, and for whoever sees one site. */
class Sights<Value extends object> {
  readonly #whole: DerivedCache<string, Value>;
  readonly #onSite: DerivedCache<string, Value>;

  constructor(name: string, feed: PrismaService['$events']) {
    const limits = { name, max: REMEMBERED };
    this.#whole = new DerivedCache(feed, limits, ofWorkspace(/^(audience|snapshot)-/));
    this.#onSite = new DerivedCache(feed, limits, ofWorkspace(/^(audience|snapshot|site)-/));
  }

  get(key: string, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const known = currentSight()?.siteId === undefined ? this.#whole : this.#onSite;
    return known.get(`${currentReach()} ${key}`, read);
  }
}

type ShareText = readonly [browser: string, release: string, visits: number];
const asShare = ([browser, release, visits]: ShareText) => ({ browser, release, visits });

interface Located {
  readonly snapshotId?: string | undefined;
}

/** Of as many audiences at a time. */
const REMEMBERED = 10_000;
