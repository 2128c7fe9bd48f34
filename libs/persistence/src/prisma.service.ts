import { PrismaClient } from './generated/client.js';
import type { EventFeed } from './event-feed.js';

/**
 * Prisma, held to the workspace in context: what repositories and readers inject.
 * A name to inject by; what is injected is an extended client, for which `instanceof` is false.
 */
export abstract class PrismaService extends PrismaClient {
  abstract readonly $events: EventFeed;
}

/** Prisma over all workspaces: for the operator's commands, and for finding out who calls. */
export abstract class OperatorPrisma extends PrismaClient {
  abstract readonly $events: EventFeed;
}
