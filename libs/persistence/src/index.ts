export { type ArchivedTable, archiving } from './archive.js';
export { containing } from './containing.js';
export * from './database.js';
export * from './database.errors.js';
export * from './derived-cache.js';
export * from './driver-errors.js';
export { EventFeed, type Subscriber } from './event-feed.js';
export { findById } from './find-by-id.js';
export { Prisma } from './generated/client.js';
export {
  currentReach,
  currentSight,
  currentWorkspace,
  inWorkspace,
  type Sight,
  workspaceInContext,
} from './in-workspace.js';
export { inTurn } from './in-turn.js';
export { insertRow } from './insert-row.js';
export * from './insert-rows.js';
export { ascending, descending, keyset, type Order, orderBy, pageOf, slice } from './keyset.js';
export { assertMigrated, migrate } from './migrate.js';
export { CannotMigrate, NotMigrated } from './migrations.js';
export { orRefuse } from './one-row.js';
export { OUTSIDE_TOLD } from './outbox.js';
export * from './open-database.js';
export * from './persistence.module.js';
export type { PostgresConfig } from './postgres.js';
export * from './prisma.service.js';
export { PrismaKeptAnswers } from './prisma-kept-answers.js';
export { readingOnly } from './reading-only.js';
export { readGathered, readingTogether } from './reading-together.js';
export * from './save-with-events.js';
export * from './signing-secret.js';
export * from './shared-readings.js';
export { tracePrisma } from './trace-prisma.js';
export * from './unit-of-work.js';
