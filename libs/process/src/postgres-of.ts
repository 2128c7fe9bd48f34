import type { PostgresConfig } from '#libs/persistence';
import { WrongConfiguration } from './variable.js';

/** What the environment says of the PostgreSQL; none where its URL is not there, beside which the others mean nothing. */
export function postgresOf({
  DATABASE_URL: url,
  DATABASE_DIRECT_URL: directUrl,
  DATABASE_REPLICA_URL: replicaUrl,
  DATABASE_POOL_SIZE: poolSize,
}: {
  readonly DATABASE_URL: string | undefined;
  readonly DATABASE_DIRECT_URL: string | undefined;
  readonly DATABASE_REPLICA_URL: string | undefined;
  readonly DATABASE_POOL_SIZE: number;
}): PostgresConfig | undefined {
  if (url !== undefined)
    return {
      url,
      poolSize,
      ...(directUrl !== undefined && { directUrl }),
      ...(replicaUrl !== undefined && { replicaUrl }),
    };
  if (directUrl !== undefined) throw new WrongConfiguration('DATABASE_DIRECT_URL needs DATABASE_URL beside it.');
  if (replicaUrl !== undefined) throw new WrongConfiguration('DATABASE_REPLICA_URL needs DATABASE_URL beside it.');
  return undefined;
}
