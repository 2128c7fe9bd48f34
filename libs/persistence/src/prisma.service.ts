import { PrismaClient } from './generated/client.js';
import type { EventFeed } from './event-feed.js';
import type { Unit } from './unit.js';

/**
 * Prisma, held to the workspace in context: what repositories and readers inject.
 * A name to inject by; what is injected is an extended client, for which `instanceof` is false.
 */
export abstract class PrismaService extends PrismaClient {
  abstract readonly $events: EventFeed;
  /** The unit of work that this runs in, and that every query goes into. */
  abstract readonly $unit: Unit | undefined;
}

/** Prisma over all workspaces: for the operator's commands, and for finding out who calls. It joins no unit of work. */
export abstract class OperatorPrisma extends PrismaClient {
  abstract readonly $events: EventFeed;
  abstract readonly $unit: undefined;
}
