import pg from 'pg';

/** The role that a tenant's queries run as: row-level security shows it one workspace and nothing else. */
export const TENANT_ROLE = 'plimsoll_tenant';

/** As the policies read it; of no workspace, none. */
export const WORKSPACE_SETTING = 'plimsoll.workspace';

/**
 * A query by itself, held to a workspace. Role and workspace are set in the same message, and so in the transaction that the
 * database makes of one: it takes no way there and back more, and nothing is left of them for whoever has the connection next.
 */
export class HeldQuery extends ProtocolQuery() {
  #isHeld = false;

  constructor(
    query: object,
    private readonly workspaceId: string,
  ) {
    super({ ...query, queryMode: 'extended' });
  }

  answerOf(client: pg.ClientBase): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers();
    this.callback = (error, answer) => (error ? reject(error) : resolve(answer));
    client.query(this);
    return promise;
  }

  override prepare(connection: Protocol): void {
    connection.parse({ text: HOLD, name: '' });
    connection.bind({ values: [this.workspaceId], valueMapper: String });
    connection.execute({ rows: 0 });
    super.prepare(connection);
  }

  /** The first is not of what was asked. */
  override handleCommandComplete(message: unknown, connection: Protocol): void {
    if (this.#isHeld) super.handleCommandComplete(message, connection);
    this.#isHeld = true;
  }
}

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

/** What node-postgres' own query does by the wire protocol; its types leave this out. */
interface Protocol {
  parse(statement: { readonly text: string; readonly name: string }): void;
  bind(to: { readonly values: readonly string[]; readonly valueMapper: (value: unknown) => string }): void;
  execute(of: { readonly rows: number }): void;
}
interface ProtocolQueryInstance extends pg.Query {
  callback: (error: Error | null, answer: unknown) => void;
  prepare(connection: Protocol): void;
  handleCommandComplete(message: unknown, connection: Protocol): void;
}
function ProtocolQuery() {
  return pg.Query as unknown as new (query: object) => ProtocolQueryInstance;
}
