import { type Database, migrate, openDatabase } from '#libs/persistence';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { type Copy, empty } from '../../../persistence/src/testing/template.js';
import { testCopy } from '../../../persistence/src/testing/test-database.js';

const MIGRATIONS = join('prisma', 'migrations');
const FILLING = '20261125093000_approved_keys_of_earlier_approvals';

describe('What was approved before approvals kept their keys', () => {
  let copy: Copy;
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    copy = await testCopy(empty);
    database = await openDatabase(copy.config);
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-migrations-'));
    for (const name of await readdir(MIGRATIONS)) if (name < FILLING) await add(name);
    await migrate(database, folder);
  });
  afterAll(async () => {
    await database.close();
    await copy.drop();
    await rm(folder, { recursive: true });
  });

  const add = (name: string): Promise<void> => cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${String(at + 1)}`);
    await database.pool.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  };
  /** A workspace with one site, and with features of its own. */
  const workspace = async (features: Readonly<Record<string, readonly string[]>>) => {
    const [id, audience, site] = [v7(), v7(), v7()];
    const [workspace_id, now] = [id, new Date()];
    await insert('workspace', { id, slug: id, name: 'A workspace' });
    await insert('audience', { id: audience, workspace_id, name: 'EU', updated_at: now });
    await insert('site', {
      id: site,
      workspace_id,
      audience_id: audience,
      name: 'Shop',
      created_at: now,
      updated_at: now,
    });
    for (const [feature_id, keys] of Object.entries(features)) {
      await insert('custom_feature', { workspace_id, id: feature_id, name: feature_id, updated_at: now });
      for (const [ordinal, key] of keys.entries())
        await insert('custom_feature_key', { workspace_id, feature_id, ordinal, key });
    }
    return { workspace_id, site_id: site };
  };
  const adoption = async (
    of: object,
    state: string,
    subject: string,
    kind = 'feature',
    keys: readonly string[] = [],
  ) => {
    const [id, now] = [v7(), new Date()];
    const said = { rationale: 'Yes', fallback: 'none', links: '[]', approved_keys: keys };
    const about = { subject_kind: kind, subject_id: subject, state };
    await insert('adoption', { id, ...of, ...about, ...said, created_at: now, updated_at: now });
    return id;
  };

  it('holds for the keys that its feature had when that began, and nothing else is touched', async () => {
    const features = { cart: ['css.b', 'css.a'], menu: ['css.c'], kept: ['css.d'], asked: ['css.e'], grid: ['css.f'] };
    const shop = await workspace(features);
    const other = await workspace({ cart: ['css.z'] });
    const filled = {
      [await adoption(shop, 'approved', 'cart')]: ['css.b', 'css.a'],
      [await adoption(shop, 'shipping', 'menu')]: ['css.c'],
      [await adoption(other, 'approved', 'cart')]: ['css.z'],
      [await adoption(shop, 'approved', 'kept', 'feature', ['css.old'])]: ['css.old'],
      [await adoption(shop, 'proposed', 'asked')]: [],
      [await adoption(shop, 'approved', 'grid', 'key')]: [],
      [await adoption(shop, 'approved', 'has')]: [],
    };

    await add(FILLING);
    expect(await migrate(database, folder)).toEqual([FILLING]);
    const { rows } = await database.pool.query<{ id: string; approved_keys: string[] }>(
      'SELECT id, approved_keys FROM adoption',
    );
    expect(Object.fromEntries(rows.map(({ id, approved_keys }) => [id, approved_keys]))).toEqual(filled);
  });
});
