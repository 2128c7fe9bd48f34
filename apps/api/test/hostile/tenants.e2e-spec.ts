import { jest } from '@jest/globals';
import { Database } from '#libs/persistence';
import { startApi } from '../start-api.js';
import { rowsOfTenants, tenantTables } from './tenant-rows.js';
import { Strangers } from './tenant-strangers.js';
import { keepsApart } from './tenant-suite.js';
import { worldOf } from './tenant-world.js';

jest.setTimeout(120_000);
const api = await startApi();

keepsApart(api, () =>
  Strangers.meet(
    api,
    () => worldOf(api, 'eigenwerk'),
    (mark) => worldOf(api, mark),
  ),
);

it('Two workspaces have rows in every table that belongs to tenants', async () => {
  const database = api.app.get(Database);
  const [tables, rows] = [await tenantTables(database), await rowsOfTenants(database)];

  expect(tables.length).toBeGreaterThan(16);
  const full = [...rows.values()].filter((of) => Object.keys(of).length === tables.length);
  expect(full).toHaveLength(2);
});
