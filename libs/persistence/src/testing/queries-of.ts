import pg from 'pg';

/** Every statement that is sent to a database while the work lasts, by whomever of this process. */
export async function queriesOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = [];
  const { query } = clients;
  clients.query = function (asked, ...rest) {
    sent.push(typeof asked === 'string' ? asked : (asked.text ?? ''));
    return Reflect.apply(query, this, [asked, ...rest]);
  };
  try {
    await work();
    return sent;
  } finally {
    clients.query = query;
  }
}

const clients = pg.Client.prototype as unknown as {
  query: (this: unknown, asked: string | { readonly text?: string }, ...rest: readonly unknown[]) => unknown;
};
