import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Socket } from 'node:net';
import type { Database } from '#libs/persistence';

/** Text that came out of the service, and where. */
export interface Outpouring {
  readonly where: string;
  readonly text: string;
}

/** All columns of all rows of whatever callers can write, as text; bytes as they are, as hexadecimal digits and as base64. */
export async function storedIn({ pool }: Database): Promise<Outpouring[]> {
  const { rows: columns } = await pool.query<{ table: string; column: string; type: string }>(COLUMNS);
  const found: Outpouring[] = [];
  for (const { table, column, type } of columns) {
    const forms = type === 'bytea' ? ENCODED.map((form) => `encode("${column}", '${form}')`) : [`"${column}"::text`];
    const { rows } = await pool.query<{ text: string | null }>(
      `SELECT DISTINCT concat_ws(' ', ${forms.join(', ')}) AS text FROM "${table}"`,
    );
    found.push({ where: `${table}.${column}`, text: rows.map(({ text }) => text).join('\n') });
  }
  return found;
}

const ENCODED = ['escape', 'hex', 'base64'];

/** Of all tables but those of an edition, which are the same for everyone. */
const COLUMNS = `
  WITH of_edition AS (
    SELECT 'edition' AS name UNION
    SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'p' AND EXISTS (
      SELECT FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey) AND attname = 'edition_id')
  )
  SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name NOT IN (SELECT name FROM of_edition) ORDER BY 1, 2`;

/** All that is sent from now on, head and body, as it goes out. */
export function answersOf(app: NestFastifyApplication): Outpouring[] {
  const found: Outpouring[] = [];
  app.getHttpServer().on('connection', (socket: Socket) => {
    const write = socket.write.bind(socket) as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean;
    socket.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      found.push({ where: 'an answer', text: Buffer.from(chunk as string).toString() });
      return write(chunk, ...rest);
    };
  });
  return found;
}
