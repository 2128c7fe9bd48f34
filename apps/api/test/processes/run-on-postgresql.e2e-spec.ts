import { spawnSync } from 'node:child_process';
import { Page } from '../../../../tools/docs/page.js';
import { commandOn, Typed, typed } from '../docs/typed.js';

const page = Page.read('docs/how-to/run-on-postgresql.md');
const rotating = Page.read('docs/how-to/rotate-everything.md');
const { TEST_DATABASE_URL: server } = process.env;
const hasClients = ['psql', 'createuser', 'createdb'].every((name) => spawnSync(name, ['--version']).status === 0);

describe('The page about PostgreSQL', () => {
  it('has the variable before each command but those that make the database', () => {
    const starting = page.blocksOf('sh').filter((block) => block.includes('npm start') || block.includes('migrate'));

    expect(starting).toHaveLength(6);
    for (const block of starting) expect(block).toContain("DATABASE_URL='postgresql://");
  });
});

// Roles are the whole server's: those that are made here have a name of their own.
if (server && hasClients)
  describe('Whoever runs it on PostgreSQL as the pages show', () => {
    const name = `plimsoll_shown_${String(process.pid)}`;
    const { hostname, port, username, password } = new URL(server);
    const superuser = { PGHOST: hostname, PGPORT: port || '5432', PGUSER: username, PGPASSWORD: password };
    const url = `postgresql://${name}:secret@${hostname}:${port || '5432'}/${name}`;
    const env = { DATABASE_URL: url, PLIMSOLL_DEMO: 'false', PORT: '0', LOG_LEVEL: 'silent', REDIS_URL: '' };

    const named = (commands: string): string => commands.replace(/\bplimsoll(?=_tenant\b|\b)/g, name);
    const there = (commands: string): string => commands.replace(/DATABASE_URL='[^']*'/g, `DATABASE_URL='${url}'`);
    const sql = (statement: string): Promise<string> =>
      typed(`psql --no-psqlrc --tuples-only --no-align --command "${statement}"`, {
        ...superuser,
        PGDATABASE: 'postgres',
      });
    const secretOf = (): Promise<string> => sql(`SELECT rolpassword FROM pg_authid WHERE rolname = '${name}'`);

    /** Started as shown, and stopped once it has answered that it is ready. */
    const started = async (commands: string): Promise<string> => {
      const process = new Typed(there(commands), env);
      try {
        const said = await process.saying(/[^]* Try .*/);
        const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
        return said;
      } finally {
        await process.stop();
      }
    };

    afterAll(async () => {
      await sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      for (const role of [`${name}_tenant`, name]) await sql(`DROP ROLE IF EXISTS ${role}`);
    }, 60_000);

    it('makes a role, its database, and the role that workspaces are held apart by', async () => {
      await typed(named(commandOn(page, 'createuser ')), superuser, 'secret\nsecret\n');

      expect(await sql(`SELECT pg_has_role('${name}', '${name}_tenant', 'MEMBER')`)).toBe('t\n');
      expect(await secretOf()).toMatch(/^(SCRAM|md5)/);
      // The server has the true one already where any test ran before; then only the right to become it is missing.
      await sql(`DO 'BEGIN CREATE ROLE plimsoll_tenant NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END'`);
      await sql(`GRANT plimsoll_tenant TO ${name}`);
    }, 60_000);

    it('is served once it was migrated apart', async () => {
      const said = await started(commandOn(page, 'npm run migrate'));

      expect(said).toContain('Imported BCD');
      expect(said).toMatch(/Key +plk_/);
    }, 300_000);

    it.each([
      ['with its URL', 'plimsoll:secret@127.0.0.1', 'the one that the first start printed'],
      ['without demo data, and with a key of its own', 'PLIMSOLL_DEMO=false', 'the one in PLIMSOLL_BOOTSTRAP_KEY'],
    ])(
      'starts %s',
      async (_how, words, key) => {
        expect(await started(commandOn(page, words))).toContain(key);
      },
      180_000,
    );

    it('has a worker beside what serves', async () => {
      const [serving = '', working = ''] = commandOn(page, 'npm run worker').split('\n');
      const worker = new Typed(there(working), env);

      await started(serving);

      await worker.saying(/Plimsoll works in the background/);
      expect(await worker.stop()).toMatchObject({ stderr: '' });
    }, 180_000);

    it('has another secret of page tokens, and another password', async () => {
      const former = await secretOf();

      expect(await typed(commandOn(rotating, 'signing_secret'), env)).toBe('DELETE 1\n');
      await typed(named(commandOn(rotating, '\\password')), env, 'other\nother\n');

      expect(await secretOf()).not.toBe(former);
    }, 60_000);
  });
