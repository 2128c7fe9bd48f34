import { OperatorPrisma } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type LandedSite, LandedSites } from '../application/landed-sites.js';

/** Asked of all workspaces at once, as the operator: whatever is done about a site is done in the name of its own. */
@Injectable()
export class PrismaLandedSites extends LandedSites {
  constructor(private readonly operator: OperatorPrisma) {
    super();
  }

  /** Of an audience the latest snapshot is the one that ends last, then begins last, then was made last. */
  list(limit: number, after = FIRST): Promise<readonly LandedSite[]> {
    return this.operator.$queryRaw<LandedSite[]>`
      SELECT site.workspace_id AS "workspaceId", site.id AS "siteId", latest.id AS "snapshotId", current.id AS "editionId"
      FROM site
      CROSS JOIN (SELECT id FROM edition WHERE current_since IS NOT NULL ORDER BY current_since DESC LIMIT 1) AS current
      CROSS JOIN LATERAL (
        SELECT id FROM snapshot WHERE snapshot.workspace_id = site.workspace_id AND snapshot.audience_id = site.audience_id
        ORDER BY "to" DESC, "from" DESC, id DESC LIMIT 1
      ) AS latest
      CROSS JOIN LATERAL (SELECT max(version) AS version FROM policy WHERE policy.site_id = site.id) AS policy
      LEFT JOIN waterline ON waterline.site_id = site.id
      WHERE site.id > ${after}::uuid AND (
        waterline.site_id IS NULL OR waterline.seen_snapshot_id <> latest.id OR waterline.seen_edition_id <> current.id
        OR waterline.policy_version <> policy.version OR waterline.audience_id <> site.audience_id
      )
      ORDER BY site.id LIMIT ${limit}`;
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';
