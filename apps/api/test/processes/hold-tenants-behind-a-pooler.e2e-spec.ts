import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotOpenDatabase, inWorkspace, openDatabase } from '#libs/persistence';
import { v7 as uuid } from 'uuid';
import { migrated } from '../../../../libs/persistence/src/testing/template.js';
import { until } from '../../../../libs/persistence/src/testing/until.js';
import { newWorkspace } from '../../../../libs/persistence/src/testing/workspace.js';
import { certificateIn } from '../../../../tools/cluster/certificate.mjs';
import { POOLER, pooled } from './pooled.js';

if (POOLER === undefined) it('is tried where PLIMSOLL_PGBOUNCER and TEST_DATABASE_URL are', () => undefined);
else {
  const { pooler, url, directUrl, name, end } = await pooled(POOLER, { default_pool_size: 2 }, migrated);
  afterAll(end);

  describe('A database behind a pooler whose connections are another’s at each transaction', () => {
    it('holds tenants apart who ask at the same time, and leaves nothing of them on a connection', async () => {
      const database = await openDatabase({ url });
      const { operator, prisma, pool } = database;
      const tenants = await Promise.all(Array.from({ length: 8 }, () => newWorkspace(operator)));
      const work = async (tenant: string) => {
        for (let round = 0; round < 10; round++) {
          const data = { id: uuid(), name: tenant, updatedAt: new Date() };
          if (round % 2 === 0) await prisma.audience.create({ data });
          else await prisma.$transaction((tx) => tx.audience.create({ data }));
          const seen = await prisma.audience.findMany();
          expect(seen.map(({ name: of }) => of)).toEqual(Array.from({ length: round + 1 }, () => tenant));
          expect(await pool.query(LEFT)).toMatchObject({ rows: [{ role: 'none', workspace: '' }] });
        }
      };

      await Promise.all(tenants.map((tenant) => inWorkspace(tenant, () => work(tenant))));

      expect(await operator.audience.count()).toBe(80);
      await database.close();
    }, 60_000);

    it('is heard where there is a way past the pooler, and only there', async () => {
      const [deaf, hearing] = [await openDatabase({ url }), await openDatabase({ url, directUrl })];
      const told: string[] = [];
      const hear = { event: ({ type }: { readonly type: string }) => void told.push(type), lost: () => undefined };
      for (const { events } of [deaf, hearing]) events.subscribe(hear);
      await until(() => hearing.events.healthy);

      await deaf.pool.query(`SELECT pg_notify('plimsoll_events', '{"type":"told"}')`);
      await until(() => told.length > 0);

      expect(deaf.events.healthy).toBe(false);
      await Promise.all([deaf.close(), hearing.close()]);
    });
  });

  describe('A database that is reached by TLS', () => {
    it('is refused where another authority signed its certificate, in a line', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'plimsoll-authority-'));
      const { ca } = await certificateIn(folder);

      await expect(openDatabase({ url: pooler.urlOf(name, { trusting: ca }) })).rejects.toThrow(
        refusal(`localhost:${String(pooler.port)}`, 'nobody who is trusted here has signed its certificate; .*'),
      );
      await expect(openDatabase({ url: url.replace(/&sslrootcert=.*/, '') })).rejects.toThrow(/nobody who is trusted/);
      await rm(folder, { recursive: true });
    });

    it('is refused where the certificate is for another host', async () => {
      await expect(openDatabase({ url: pooler.urlOf(name, { host: '127.0.0.1' }) })).rejects.toThrow(
        refusal(`127.0.0.1:${String(pooler.port)}`, 'its certificate is for another host'),
      );
    });

    it.each(['require', 'verify-ca', 'prefer'])('is verified as by verify-full where sslmode is %s', async (mode) => {
      const asked = pooler.urlOf(name, { host: '127.0.0.1' }).replace('verify-full', mode);

      await expect(openDatabase({ url: asked })).rejects.toThrow(/its certificate is for another host/);
    });

    it('is refused where its server speaks none, or the file of the authority is not there', async () => {
      await expect(openDatabase({ url: `${directUrl}?sslmode=verify-full` })).rejects.toThrow(
        /: it does not speak TLS, which sslmode asks for[.]$/,
      );
      const missing = openDatabase({ url: pooler.urlOf(name, { trusting: '/nowhere/ca.crt' }) });
      await expect(missing).rejects.toThrow(CannotOpenDatabase);
      await expect(missing).rejects.toThrow(/: a file that it names, such as sslrootcert, is not there[.]$/);
    });
  });

  const refusal = (host: string, reason: string) =>
    new RegExp(`^Cannot use the database at DATABASE_URL [(]plimsoll@${host}/${name}[)]: ${reason}[.]$`);
}

const LEFT = `SELECT current_setting('role') AS role, coalesce(current_setting('plimsoll.workspace', true), '') AS workspace`;
