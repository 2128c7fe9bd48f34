import { OperatorPrisma } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { EndingWaivers, type UntoldWaiver } from '../application/ending-waivers.js';
import type { SubjectRef } from '../domain/adoption.js';
import { type Day, dayOf } from '../domain/day.js';
import { leadDue, LEADS } from '../domain/waiver-notice.js';

/** Asked of all workspaces at once, as the operator: what is told is stored in the name of its own. */
@Injectable()
export class PrismaEndingWaivers extends EndingWaivers {
  constructor(private readonly operator: OperatorPrisma) {
    super();
  }

  /** What ended longer ago than the longest lead is not told any more: nobody who begins with Plimsoll is told of last year. */
  async list(today: Day, limit: number): Promise<readonly UntoldWaiver[]> {
    const longest = Math.max(...LEADS);
    const rows = await this.operator.$queryRaw<Row[]>`
      SELECT adoption.workspace_id AS "workspaceId", adoption.id AS "adoptionId", site_id AS "siteId", site.name AS site,
        subject_kind AS kind, subject_id AS id, waiver_until AS until
      FROM adoption JOIN site ON site.id = adoption.site_id
      CROSS JOIN LATERAL (SELECT waiver_until - ${today}::date AS days) AS remaining
      CROSS JOIN LATERAL (SELECT min(lead) AS lead FROM unnest(${[...LEADS]}::int[]) AS lead WHERE lead >= days) AS due
      WHERE state IN ('approved', 'shipping') AND days BETWEEN ${-longest}::int AND ${longest}::int AND NOT EXISTS (
        SELECT FROM waiver_notice AS told
        WHERE told.adoption_id = adoption.id AND told.until = waiver_until AND told.lead <= due.lead
      )
      ORDER BY waiver_until, adoption.id LIMIT ${limit}`;
    return rows.flatMap(({ kind, id, until: on, ...row }) => {
      const until = dayOf(on);
      const lead = leadDue(until, today);
      return lead === undefined ? [] : [{ ...row, subject: { kind, id }, until, lead }];
    });
  }
}

interface Row {
  readonly workspaceId: string;
  readonly adoptionId: string;
  readonly siteId: string;
  readonly site: string;
  readonly kind: SubjectRef['kind'];
  readonly id: string;
  readonly until: Date;
}
