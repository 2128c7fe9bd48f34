import type { Prisma } from '#libs/persistence';

/**
 * For the rest of the transaction foreign keys are not looked up row by row, where the database lets us say so: of two
 * thirds of a minute they take half a minute, to confirm ordinals that were counted a moment ago.
 */
export async function trustReferences(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('session_replication_role', 'replica', true) WHERE current_setting('is_superuser') = 'on'`;
}
