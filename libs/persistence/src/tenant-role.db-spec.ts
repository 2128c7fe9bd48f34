import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';
import { type Copy, empty } from './testing/template.js';
import { testCopy } from './testing/test-database.js';

describe('A database whose user is no superuser', () => {
  let copy: Copy;
  let database: Database;
  let superuser: string;

  beforeEach(async () => {
    copy = await testCopy(empty);
    const config = { ...copy.config, poolSize: 1 }; // the one connection is the user's from here on
    database = await openDatabase(config);
    const { rows } = await database.pool.query<{ name: string }>('SELECT quote_ident(session_user) AS name');
    superuser = rows[0].name;
  });
  afterEach(async () => {
    await database.pool.query(`SET SESSION AUTHORIZATION ${superuser}`);
    await database.pool.query(`DROP OWNED BY ${user} CASCADE`);
    await database.pool.query(`DROP ROLE ${user}`);
    await database.close();
    await copy.drop();
  });

  const user = `somebody_${process.pid}`;
  const become = async (rights: string) => {
    await database.pool.query(`CREATE ROLE ${user} ${rights}; GRANT ALL ON SCHEMA public TO ${user}`);
    await database.pool.query(`SET SESSION AUTHORIZATION ${user}`);
  };
  const asSuperuser = async (sql: string) => {
    await database.pool.query(`SET SESSION AUTHORIZATION ${superuser}`);
    await database.pool.query(sql);
    await database.pool.query(`SET SESSION AUTHORIZATION ${user}`);
  };

  it('is refused in one line, which says what a superuser can do about it', async () => {
    await become('LOGIN');

    const refusal = await migrate(database).catch((error: unknown) => error as Error);

    expect(refusal).toMatchObject({
      name: 'CannotMigrate',
      message: expect.stringContaining(`let ${user} hold tenants`),
    });
    const [, advice = ''] = /run there: (.*;) then start again\.$/.exec((refusal as Error).message) ?? [];
    expect(advice).toContain(`GRANT plimsoll_tenant TO ${user};`);
    await asSuperuser(advice.replace(/;$/, ''));
    expect(await migrate(database)).toContainEqual(expect.stringContaining('row_level_security'));
  });

  it('is refused later too, once the user may no longer become a tenant', async () => {
    await become('LOGIN');
    await asSuperuser(MAKE_ROLE);
    await asSuperuser(`GRANT plimsoll_tenant TO ${user}`);
    await migrate(database);

    await asSuperuser(`REVOKE plimsoll_tenant FROM ${user}`);

    await expect(migrate(database)).rejects.toThrow(/permission denied to set role.*: GRANT plimsoll_tenant TO/);
  });

  // On a server the role may be another's by now, whom such a user has no power over.
  (process.env.TEST_DATABASE_URL === undefined ? it : () => undefined)(
    'is migrated where the user may make roles',
    async () => {
      await become('LOGIN CREATEROLE');

      expect(await migrate(database)).toContainEqual(expect.stringContaining('row_level_security'));
      expect(await migrate(database)).toEqual([]);
    },
  );
});

const MAKE_ROLE = `DO $$ BEGIN CREATE ROLE plimsoll_tenant; EXCEPTION WHEN duplicate_object THEN NULL; END $$`;
