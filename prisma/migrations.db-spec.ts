import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const SERVER = process.env.TEST_DATABASE_URL;
const SCHEMA = 'prisma/schema.prisma';

interface Outcome {
  readonly exitCode: number;
  readonly said: string;
}

/** Prisma's command line with its engine of WebAssembly, as developers run it. */
const prisma = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  new Promise<Outcome>((resolve) => {
    const environment = { ...process.env, DATABASE_URL: SERVER ?? 'pglite:memory', CHECKPOINT_DISABLE: '1', ...env };
    const child = execFile('node_modules/.bin/prisma', args, { env: environment }, (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? 1, said: stdout + stderr });
    });
  });

/** Exit code 0: no difference; 2: some. */
const compare = (schema: string, env?: NodeJS.ProcessEnv) =>
  prisma(['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', schema, '--exit-code'], env);

describe('The migrations', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-schema-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('make what the schema says', async () => {
    expect(await compare(SCHEMA)).toMatchObject({ exitCode: 0, said: expect.stringContaining('No difference') });
  }, 120_000);

  it('are told apart from a schema with one column more', async () => {
    const other = join(folder, 'schema.prisma');
    await writeFile(other, (await readFile(SCHEMA, 'utf8')).replace(/^model \w+ \{$/m, '$&\n  keel Int?'));

    expect(await compare(other)).toMatchObject({ exitCode: 2, said: expect.stringContaining('Added column `keel`') });
  }, 120_000);
});

if (SERVER !== undefined) onServer(SERVER);

describe('The schema', () => {
  it('is valid', async () => {
    expect(await prisma(['validate'])).toMatchObject({ exitCode: 0 });
  }, 60_000);
});

/** On a database of its own, since what a broken guard lets through is emptied. */
function onServer(server: string) {
  describe('The shadow database', () => {
    const name = `plimsoll_migrations_${randomUUID().replaceAll('-', '')}`;
    const client = new pg.Client(server);

    beforeAll(async () => {
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
    });
    afterAll(async () => {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await client.end();
    });

    it('is refused when it is the main one by another URL', async () => {
      const { href } = Object.assign(new URL(server), { pathname: name, search: '' });

      expect(
        await compare(SCHEMA, { DATABASE_URL: href, SHADOW_DATABASE_URL: `${href}?application_name=another` }),
      ).toMatchObject({
        exitCode: 1,
        said: expect.stringContaining('SHADOW_DATABASE_URL is the database of DATABASE_URL'),
      });
    }, 120_000);
  });
}
