import pg from 'pg';
import type { Statement } from './led-query.js';

/** The role that a tenant's queries run as: row-level security shows it one workspace and nothing else. */
export const TENANT_ROLE = 'plimsoll_tenant';

/** As the policies read it; of no workspace, none. */
export const WORKSPACE_SETTING = 'plimsoll.workspace';

/** Holds what is sent behind it, in the same message, to a workspace. */
export const holdTo = (workspaceId: string): Statement => ({ text: HOLD, values: [workspaceId] });

/**
 * Begins a transaction whose end does not depend on us: where this process vanishes without a word, as with its machine, the database
 * takes back what it began, and lets go of the rows.
 */
export const BEGIN = "BEGIN; SET LOCAL idle_in_transaction_session_timeout TO '90s'";

/** Begins a transaction that is held to a workspace, in one message. */
export const beginHeld = (workspaceId: string): string =>
  `${BEGIN}; SET LOCAL ROLE ${TENANT_ROLE}; SET LOCAL ${WORKSPACE_SETTING} TO ${pg.escapeLiteral(workspaceId)}`;

/** It answers no row, which would be taken for one of what was asked. SET LOCAL would complain that nobody said BEGIN. */
const HOLD = `SELECT WHERE set_config('role', '${TENANT_ROLE}', true) = set_config('${WORKSPACE_SETTING}', $1, true)`;
