import type { CursorPage, CursorRequest } from '#libs/kernel';
import {
  currentWorkspace,
  descending,
  insertRow,
  pageOf,
  type Prisma,
  PrismaService,
  saveWithEvents,
  slice,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type DeliveryFilter, DeliveryLog } from '../application/endpoint-views.js';
import type { DeliveryState, DeliveryView } from '../application/endpoint.view.js';
import { documentOf, TEST_EVENT } from '../application/event-document.js';
import { DueDeliveries } from './due-deliveries.js';

const withEvent = { include: { event: true } } as const;
type Row = Prisma.WebhookDeliveryGetPayload<typeof withEvent>;

@Injectable()
export class PrismaDeliveryLog extends DeliveryLog {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async list(endpointId: string, { state }: DeliveryFilter, page: CursorRequest): Promise<CursorPage<DeliveryView>> {
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const narrowed = { endpointId, ...(state !== undefined && { state }) };
    const rows = await this.prisma.webhookDelivery.findMany({
      ...sliced,
      ...withEvent,
      where: { AND: [where, narrowed] },
    });
    const total = page.count ? await this.prisma.webhookDelivery.count({ where: narrowed }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, toView);
  }

  async find(endpointId: string, id: string): Promise<DeliveryView | undefined> {
    const row = await this.prisma.webhookDelivery.findFirst({ ...withEvent, where: { id, endpointId } });
    return row ? toView(row) : undefined;
  }

  async again({ id, endpointId }: DeliveryView): Promise<string> {
    const { eventPosition } = await this.prisma.webhookDelivery.findFirstOrThrow({ where: { id } });
    const due = new DueDeliveries();
    await saveWithEvents(this.prisma, due, (tx) =>
      insertRow(tx, 'WebhookDelivery', { ...due.row, endpointId, eventPosition }),
    );
    return due.id;
  }

  async test(endpointId: string, text: string): Promise<string> {
    const due = new DueDeliveries();
    await saveWithEvents(this.prisma, due, async (tx) => {
      const [{ position }] = await tx.$queryRaw<{ position: bigint }[]>`
        INSERT INTO outbox_event (id, workspace_id, type, subject, data, text, relayed_at)
        VALUES (${uuid()}::uuid, ${currentWorkspace()}::uuid, ${TEST_EVENT}, ${`/webhooks/${endpointId}`},
          ${JSON.stringify({ webhookId: endpointId })}, ${text}, now())
        RETURNING position`;
      await insertRow(tx, 'WebhookDelivery', { ...due.row, endpointId, eventPosition: position });
    });
    return due.id;
  }
}

/** Ids begin with the time they were made at. */
const NEWEST_FIRST = [descending('id')];

function toView({ event, status, fault, milliseconds, response, ...row }: Row): DeliveryView {
  return {
    ...{ id: row.id, endpointId: row.endpointId, eventId: event.id, event: event.type, subject: event.subject },
    ...{ state: row.state as DeliveryState, attempts: row.attempts, createdAt: row.createdAt.toISOString() },
    ...(row.state === 'due' && row.nextAt && { nextAt: row.nextAt.toISOString() }),
    ...(row.attemptedAt && { attemptedAt: row.attemptedAt.toISOString() }),
    ...(status !== null && { status }),
    ...(fault !== null && { fault }),
    ...(milliseconds !== null && { milliseconds }),
    ...(response !== null && response !== '' && { response }),
    request: documentOf(event, row.workspaceId),
  };
}
