import { BriefMemory, Gauge } from '#libs/observability';
import type { OperatorPrisma } from '#libs/persistence';

interface Standing {
  readonly due: number;
  readonly scheduled: number;
  readonly age: number;
  readonly events: number;
  readonly eventAge: number;
}

/** What is still to be delivered, as it stands in the database: the same whichever process tells it. */
export class Backlog {
  constructor(private readonly prisma: Pick<OperatorPrisma, '$queryRaw'>) {}

  /** Has it read whenever metrics are asked for, until the way out is taken. */
  tell(): () => void {
    const standing = new BriefMemory(() => this.read());
    const reading =
      <Value>(of: (standing: Standing) => Value) =>
      async (): Promise<Value> =>
        of(await standing.get());
    const leaving = [
      DELIVERIES.from(
        reading(({ due, scheduled }) => [
          { of: ['due'], value: due },
          { of: ['scheduled'], value: scheduled },
        ]),
      ),
      OLDEST_DUE.from(reading(({ age }) => [{ of: [], value: age }])),
      EVENTS.from(reading(({ events }) => [{ of: [], value: events }])),
      OLDEST_EVENT.from(reading(({ eventAge }) => [{ of: [], value: eventAge }])),
    ];
    return () => leaving.forEach((leave) => leave());
  }

  /** Rejects where an event has waited for five minutes to be handed on: nobody does so. */
  async reach(): Promise<void> {
    const [{ isStuck }] = await this.prisma.$queryRaw<{ isStuck: boolean }[]>`
      SELECT EXISTS (
        SELECT FROM outbox_event WHERE relayed_at IS NULL AND at < now() - interval '5 minutes'
      ) AS "isStuck"`;
    if (isStuck) throw new Error('Events wait, and nobody hands them on.');
  }

  /** Of webhooks that are asked at all. */
  async read(): Promise<Standing> {
    const [standing] = await this.prisma.$queryRaw<Standing[]>`
      SELECT due, scheduled, age, events, "eventAge" FROM (
        SELECT count(*) FILTER (WHERE d.next_at <= now())::int AS due, count(*) FILTER (WHERE d.next_at > now())::int AS scheduled,
          greatest(coalesce(extract(epoch FROM now() - min(d.next_at)), 0), 0)::float8 AS age
        FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
        WHERE d.state = 'due' AND e.paused_at IS NULL AND e.disabled_at IS NULL
      ) AS deliveries, (
        SELECT count(*)::int AS events, coalesce(extract(epoch FROM now() - min(at)), 0)::float8 AS "eventAge"
        FROM outbox_event WHERE relayed_at IS NULL
      ) AS outbox`;
    return standing;
  }
}

const DELIVERIES = new Gauge({
  name: 'plimsoll_webhook_deliveries_waiting',
  help: 'Deliveries in the database that could be sent now (due) or are tried again later (scheduled), without those of paused webhooks: every process tells the same.',
  labels: ['state'],
});
const OLDEST_DUE = new Gauge({
  name: 'plimsoll_webhook_oldest_due_seconds',
  help: 'For how long the oldest delivery is due, 0 where none is: every process tells the same.',
});
const EVENTS = new Gauge({
  name: 'plimsoll_outbox_events_waiting',
  help: 'Events that were not handed to webhooks yet: every process tells the same.',
});
const OLDEST_EVENT = new Gauge({
  name: 'plimsoll_outbox_oldest_waiting_seconds',
  help: 'For how long the oldest event waits to be handed to webhooks, 0 where none does: every process tells the same.',
});
