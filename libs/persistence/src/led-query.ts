import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly string[];
}

/**
 * A query by itself, behind statements that are sent in the same message, and so run in the transaction that the database makes of
 * one: they take no way there and back more, and nothing is left of them for whoever has the connection next.
 */
export class LedQuery extends ProtocolQuery() {
  /** The last that the statements before have said, in the first column of a row. */
  said: string | undefined;
  #done = 0;

  constructor(
    query: object,
    private readonly before: readonly Statement[],
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
    for (const { text, values } of this.before) {
      connection.parse({ text, name: '' });
      connection.bind({ values, valueMapper: String });
      connection.execute({ rows: 0 });
    }
    super.prepare(connection);
  }

  override handleDataRow(message: DataRow): void {
    if (this.#isBefore) [this.said] = message.fields;
    else super.handleDataRow(message);
  }

  /** Those before are not of what was asked. */
  override handleCommandComplete(message: unknown, connection: Protocol): void {
    if (this.#isBefore) this.#done += 1;
    else super.handleCommandComplete(message, connection);
  }

  get #isBefore(): boolean {
    return this.#done < this.before.length;
  }
}

/** What node-postgres' own query does by the wire protocol; its types leave this out. */
interface Protocol {
  parse(statement: { readonly text: string; readonly name: string }): void;
  bind(to: { readonly values: readonly string[]; readonly valueMapper: (value: unknown) => string }): void;
  execute(of: { readonly rows: number }): void;
}
interface DataRow {
  readonly fields: readonly string[];
}
interface ProtocolQueryInstance extends pg.Query {
  callback: (error: Error | null, answer: unknown) => void;
  prepare(connection: Protocol): void;
  handleDataRow(message: DataRow): void;
  handleCommandComplete(message: unknown, connection: Protocol): void;
}
function ProtocolQuery() {
  return pg.Query as unknown as new (query: object) => ProtocolQueryInstance;
}
