import {
  currentReach,
  currentSight,
  currentWorkspace,
  DerivedCache,
  ofWorkspace,
  PrismaService,
  readGathered,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type Standing, Standings } from '../application/standings.js';
import { type AdoptionMark, Decisions } from '../domain/decisions.js';
import { type PolicyRow, type SiteRow, viewOf } from './site.mapper.js';

/** One statement for all of it, and none until something of the workspace's sites changes. */
@Injectable()
export class PrismaStandings extends Standings {
  readonly #known: DerivedCache<string, Standing>;

  constructor(private readonly prisma: PrismaService) {
    super();
    const sizeCalculation = ({ decisions }: Standing) => 1 + decisions.size;
    const limits = { name: 'standings', max: SITES, maxSize: DECISIONS, sizeCalculation };
    this.#known = new DerivedCache(prisma.$events, limits, ofWorkspace(/^(site|adoption)-/));
  }

  find(siteId: string): Promise<Standing | undefined> {
    const workspaceId = currentWorkspace();
    return this.#known.get(`${currentReach()} ${siteId}`, async () =>
      (await this.#isSeen(siteId))
        ? readGathered('standings', siteId, (ids) => this.#read(workspaceId, ids))
        : undefined,
    );
  }

  /** Whoever sees all of the workspace sees each of its sites; of anybody else it is asked. */
  async #isSeen(id: string): Promise<boolean> {
    return currentSight()?.siteId === undefined || (await this.prisma.site.count({ where: { id } })) > 0;
  }

  async #read(workspaceId: string, siteIds: readonly string[]): Promise<readonly (Standing | undefined)[]> {
    const rows = await this.prisma.$queryRaw<Row[]>`
      SELECT site.id, site.name, site.url, site.audience_id AS "audienceId", site.version,
        site.created_at AS "createdAt", site.updated_at AS "updatedAt",
        policy.version AS "policyVersion", policy.threshold, policy.counts, policy.bound, policy.basis, policy.segments,
        policy.minimum_visits AS "minimumVisits", policy.maximum_age_days AS "maximumAgeDays",
        policy.changed_at AS "changedAt", policy.changed_by_id AS "changedById", policy.changed_by_name AS "changedByName",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'subject', subject_id, 'state', state, 'owner', owner,
           'reason', waiver_reason, 'until', waiver_until, 'approvedKeys', approved_keys) ORDER BY id), '[]') FROM adoption WHERE site_id = site.id) AS marks
      FROM site
      CROSS JOIN LATERAL (SELECT * FROM policy WHERE policy.site_id = site.id ORDER BY version DESC LIMIT 1) AS policy
      WHERE site.id = ANY(${[...siteIds]}::uuid[]) AND site.workspace_id = ${workspaceId}::uuid`;
    const standings = rows.map(standingOf);
    return siteIds.map((siteId) => standings.find(({ site }) => site.id === siteId));
  }
}

type Row = SiteRow &
  Omit<PolicyRow, 'version'> & { readonly policyVersion: number; readonly marks: readonly MarkRow[] };

interface MarkRow {
  readonly id: string;
  readonly subject: string;
  readonly state: AdoptionMark['state'];
  readonly owner: string | null;
  readonly reason: string | null;
  readonly until: string | null;
  readonly approvedKeys: readonly string[];
}

const standingOf = ({ policyVersion, marks, ...row }: Row): Standing => ({
  site: viewOf(row, { ...row, version: policyVersion }),
  decisions: new Decisions(new Map(marks.map((mark) => [mark.subject, markOf(mark)]))),
});

const markOf = ({ id, state, owner, reason, until, approvedKeys }: MarkRow): AdoptionMark => ({
  ...{ id, state },
  ...(owner !== null && { owner }),
  ...(reason !== null && until !== null && { waiver: { reason, until } }),
  ...(approvedKeys.length > 0 && { approvedKeys }),
});

/** Of as many sites at a time, with as many decisions: about 20 MB. A site that has more by itself is read each time. */
const [SITES, DECISIONS] = [1_000, 50_000];
