import { OperatorPrisma } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { v4 as uuid } from 'uuid';
import { type Attempt, type Conclusion, DeliveryQueue, endOf, type Leased } from '../application/delivery-queue.js';
import type { StoredEvent } from '../application/event-document.js';
import { SecretSeal } from './secret-seal.js';

/** Leases by rows: whoever has one writes down how it went, by its word; if they die, it is due again when its time is over. */
@Injectable()
export class PrismaDeliveryQueue extends DeliveryQueue {
  constructor(
    private readonly prisma: OperatorPrisma,
    private readonly seal: SecretSeal,
  ) {
    super();
  }

  async lease(most: number): Promise<readonly Leased[]> {
    const lease = uuid();
    // Lane by lane, however many wait in it: what is looked at grows with the lanes alone.
    const rows = await this.prisma.$queryRaw<Row[]>`
      WITH RECURSIVE lanes AS (
        (SELECT endpoint_id, lane FROM webhook_delivery WHERE state = 'due' ORDER BY endpoint_id, lane LIMIT 1)
        UNION ALL
        SELECT next.endpoint_id, next.lane FROM lanes CROSS JOIN LATERAL (
          SELECT d.endpoint_id, d.lane FROM webhook_delivery d
          WHERE d.state = 'due' AND (d.endpoint_id, d.lane) > (lanes.endpoint_id, lanes.lane)
          ORDER BY d.endpoint_id, d.lane LIMIT 1) next
      ), heads AS (
        SELECT first.*, e.id AS endpoint FROM lanes
        JOIN webhook_endpoint e ON e.id = lanes.endpoint_id AND e.paused_at IS NULL AND e.disabled_at IS NULL
        CROSS JOIN LATERAL (
          SELECT d.id, d.next_at, d.leased_until FROM webhook_delivery d
          WHERE d.state = 'due' AND d.endpoint_id = lanes.endpoint_id AND d.lane = lanes.lane
          ORDER BY d.event_position LIMIT 1) first
      ), free AS (
        SELECT id, next_at, row_number() OVER (PARTITION BY endpoint ORDER BY next_at)
          + (SELECT count(*) FROM heads busy WHERE busy.endpoint = heads.endpoint AND busy.leased_until > now()) AS nth
        FROM heads WHERE next_at <= now() AND (leased_until IS NULL OR leased_until <= now())
      ), mine AS (
        SELECT d.id FROM webhook_delivery d
        WHERE d.id IN (SELECT id FROM free WHERE nth <= ${PER_ENDPOINT} ORDER BY next_at LIMIT ${most})
          AND d.state = 'due' AND (d.leased_until IS NULL OR d.leased_until <= now())
        FOR UPDATE SKIP LOCKED
      )
      UPDATE webhook_delivery d
      SET lease = ${lease}::uuid, leased_until = now() + ${LEASE} * interval '1 ms', attempts = d.attempts + 1
      FROM mine, webhook_endpoint e, outbox_event o
      WHERE d.id = mine.id AND e.id = d.endpoint_id AND o.position = d.event_position
      RETURNING d.id, now() AS leased_at, d.workspace_id, d.endpoint_id, d.attempts, e.url, e.secret, e.failing_since,
        CASE WHEN e.former_until > now() THEN e.former_secret END AS former,
        o.id AS event_id, o.type, o.subject, o.data, o.text, o.at`;
    return Promise.all(rows.map((row) => this.#leasedOf(row, lease)));
  }

  async conclude(leased: Leased, attempt: Attempt, conclusion: Conclusion): Promise<void> {
    const { id, lease, endpointId } = leased;
    const now = endOf(leased, attempt);
    const { state, nextAt, disables } = conclusion;
    const { status, response, fault, milliseconds } = attempt;
    await this.prisma.$transaction(async (tx) => {
      const { count } = await tx.webhookDelivery.updateMany({
        where: { id, lease, ...(state === 'due' && { state }) }, // what was given up meanwhile is not due again
        data: {
          ...{ state, nextAt: nextAt ?? null, lease: null, leasedUntil: null, attemptedAt: now, milliseconds },
          ...{ status: status ?? null, response: response ?? null, fault: fault ?? null },
        },
      });
      if (count === 0) return; // somebody else has it by now
      const wasTaken = state === 'succeeded';
      await tx.webhookEndpoint.updateMany({
        where: { id: endpointId, failingSince: wasTaken ? { not: null } : null },
        data: { failingSince: wasTaken ? null : now },
      });
      if (disables === undefined) return;
      await tx.webhookEndpoint.updateMany({
        where: { id: endpointId, disabledAt: null },
        data: { disabledAt: now, disabledReason: disables, version: { increment: 1 } },
      });
      await tx.webhookDelivery.updateMany({
        where: { endpointId, state: 'due' },
        data: { state: 'failed', nextAt: null, fault: 'The webhook was disabled.' },
      });
    });
  }

  async giveBack({ id, lease }: Leased): Promise<void> {
    await this.prisma.webhookDelivery.updateMany({
      where: { id, lease },
      data: { lease: null, leasedUntil: null, attempts: { decrement: 1 } },
    });
  }

  async #leasedOf({ event_id, leased_at: leasedAt, former, secret, ...row }: Row, lease: string): Promise<Leased> {
    const { id, workspace_id: workspaceId, endpoint_id: endpointId, url, attempts, failing_since, ...event } = row;
    const sealed = former ? [secret, former] : [secret];
    return {
      ...{ id, lease, leasedAt, workspaceId, endpointId, url, attempts },
      ...(failing_since && { failingSince: failing_since }),
      secrets: await Promise.all(sealed.map((one) => this.seal.open(one, endpointId))),
      event: { ...event, id: event_id },
    };
  }
}

interface Row extends Omit<StoredEvent, 'id'> {
  readonly id: string;
  readonly leased_at: Date;
  readonly workspace_id: string;
  readonly endpoint_id: string;
  readonly url: string;
  readonly secret: Uint8Array;
  readonly former: Uint8Array | null;
  readonly attempts: number;
  readonly failing_since: Date | null;
  readonly event_id: string;
}

/** Of one endpoint at a time. */
const PER_ENDPOINT = 4;
/** Milliseconds: three times as long as an attempt may take. */
const LEASE = 30_000;
