import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './open-database.js';

describe('a database in a folder', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-embedded-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is made anew where an earlier process was killed while making it', async () => {
    await mkdir(join(folder, 'pg.unfinished'));
    await writeFile(join(folder, 'pg.unfinished', 'PG_VERSION'), '18');

    const database = await openDatabase({ folder });
    await database.pool.query('CREATE TABLE kept (id INT)');
    await database.close();

    expect(existsSync(join(folder, 'pg.unfinished'))).toBe(false);
  }, 60_000);

  it('keeps what was written', async () => {
    const database = await openDatabase({ folder });
    const { rows } = await database.pool.query('SELECT * FROM kept');
    await database.close();

    expect(rows).toEqual([]);
  });

  it('answers what is asked right after a refusal with its own answer', async () => {
    const database = await openDatabase({ folder });
    const { operator } = database;
    const refused = () => operator.$queryRaw`SELECT 1 / 0`.catch((error: unknown) => String(error));

    const answers = [await refused(), await refused(), await operator.$queryRaw`SELECT 1 AS one`];
    await database.close();

    const refusal = expect.stringContaining('by zero') as unknown;
    expect(answers).toEqual([refusal, refusal, [{ one: 1 }]]);
  });

  it('is open to one process at a time', async () => {
    const database = await openDatabase({ folder });

    await expect(openDatabase({ folder })).rejects.toThrow(
      `Cannot keep the database in ${folder}: it is in use by process ${process.pid}. Stop that one first`,
    );
    await database.close();
  });

  it('says where it cannot be kept, in one line', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');

    await expect(openDatabase({ folder: file })).rejects.toThrow(
      /^Cannot keep the database in .*a-file: EEXIST.*PLIMSOLL_DATA_DIR must be a folder that Plimsoll may write to\.$/,
    );
  });
});
