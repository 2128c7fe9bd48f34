import { currentReach, currentSight, DerivedCache, ofWorkspace, orderBy, PrismaService } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type Traffic, TrafficReader } from '../application/queries/get-traffic.js';
import { sumOfVisits } from '../domain/visit-sum.js';
import { latestFirst } from './prisma-snapshot.views.js';
import { periodOf } from './snapshot.mapper.js';

/**
 * Which snapshot is meant is remembered until one of the workspace comes or goes; for whoever sees one site alone also until a
 * site changes, for it may be measured by other visits from then on.
 */
@Injectable()
export class PrismaTrafficReader extends TrafficReader {
  readonly #located: DerivedCache<string, Located>;
  readonly #locatedOnSite: DerivedCache<string, Located>;

  constructor(private readonly prisma: PrismaService) {
    super();
    const { $events } = prisma;
    this.#located = new DerivedCache($events, { max: REMEMBERED }, ofWorkspace(/^(audience|snapshot)-/));
    this.#locatedOnSite = new DerivedCache($events, { max: REMEMBERED }, ofWorkspace(/^(audience|snapshot|site)-/));
  }

  locate(audienceId: string, snapshotId?: string): Promise<Located | undefined> {
    const place = `${currentReach()} ${audienceId} ${snapshotId ?? ''}`;
    const known = currentSight()?.siteId === undefined ? this.#located : this.#locatedOnSite;
    return known.get(place, () => this.#locate(audienceId, snapshotId));
  }

  async #locate(audienceId: string, snapshotId?: string): Promise<Located | undefined> {
    const audience = await this.prisma.audience.findFirst({
      where: { id: audienceId },
      select: {
        snapshots: { where: { id: snapshotId }, orderBy: orderBy(latestFirst), take: 1, select: { id: true } },
      },
    });
    return audience ? { snapshotId: audience.snapshots.at(0)?.id } : undefined;
  }

  async read(snapshotId: string): Promise<Traffic | undefined> {
    const snapshot = await this.prisma.snapshot.findFirst({
      where: { id: snapshotId },
      include: { shares: { select: { browser: true, release: true, visits: true } } },
    });
    if (!snapshot) return undefined;

    const { audienceId, shares, visitsMapped, visitsApproximated, visitsUnknown } = snapshot;
    const visits = sumOfVisits([visitsMapped, visitsApproximated, visitsUnknown]);
    return { audienceId, snapshotId, ...periodOf(snapshot), visits, shares };
  }
}

interface Located {
  readonly snapshotId?: string | undefined;
}

/** Of as many audiences at a time. */
const REMEMBERED = 10_000;
