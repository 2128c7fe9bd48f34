import type { Database } from './database.js';
import { firstLineOf } from './first-line.js';
import { beginHeld, TENANT_ROLE } from './held.js';
import { inTransaction } from './in-transaction.js';
import { CannotMigrate } from './migrations.js';

type Pool = Pick<Database, 'direct'>;

/** Does once what every query of a tenant does, so that a database that refuses it is told at the start. */
export const becomeTenant = ({ direct }: Pool): Promise<unknown> =>
  inTransaction(direct, (client) => client.query(`${beginHeld('')}; SELECT FROM audience LIMIT 0`));

/** What a superuser has to run where the user may not make the role, or become it; any other error as it is. */
export async function orAdvice({ direct }: Pool, error: unknown): Promise<unknown> {
  const { code = '' } = error as { code?: string };
  const reason = firstLineOf(error);
  if (!REFUSALS.has(code) || !ABOUT.test(reason)) return error;
  const {
    rows: [{ user, exists }],
  } = await direct.query<{ user: string; exists: boolean }>(WHO, [TENANT_ROLE]);
  const making = exists ? '' : `CREATE ROLE ${TENANT_ROLE} NOLOGIN; `;
  return new CannotMigrate(
    `The database does not let ${user} hold tenants apart (${reason}). Let a superuser run there: ` +
      `${making}GRANT ${TENANT_ROLE} TO ${user}; then start again.`,
    { cause: error },
  );
}

/** Not allowed; no such role. */
const REFUSALS = new Set(['42501', '22023', '42704']);
const ABOUT = /\brole\b/;
const WHO = `SELECT quote_ident(current_user) AS user,
  EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists`;
