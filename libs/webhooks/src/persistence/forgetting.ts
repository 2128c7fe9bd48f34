import type { Errand } from '#libs/background';
import { type OperatorPrisma } from '#libs/persistence';

/** Forgets deliveries that are too old to be asked for, and events that nobody is told of any more, by the clock of the database. */
export class Forgetting implements Errand {
  readonly name = 'Forgetting old deliveries';
  readonly every = 3_600_000;

  constructor(private readonly prisma: OperatorPrisma) {}

  async run(): Promise<boolean> {
    const forgotten = await this.prisma.$executeRaw`
      DELETE FROM webhook_delivery WHERE id IN (
        SELECT id FROM webhook_delivery WHERE created_at < now() - make_interval(days => ${DAYS}::int) ORDER BY created_at LIMIT ${AT_ONCE})`;
    const told = await this.prisma.$executeRaw`
      DELETE FROM outbox_event WHERE position IN (
        SELECT position FROM outbox_event o
        WHERE at < now() - make_interval(days => ${DAYS}::int) AND relayed_at IS NOT NULL
          AND NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.event_position = o.position)
        ORDER BY at LIMIT ${AT_ONCE})`;
    return forgotten === AT_ONCE || told === AT_ONCE;
  }
}

/** For how long they are kept. */
const DAYS = 30;
const AT_ONCE = 5_000;
