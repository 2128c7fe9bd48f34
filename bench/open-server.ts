import { Authenticator } from '#libs/http';
import type { Principal } from '#libs/kernel';
import { createLogger, Progress } from '#libs/observability';
import { migrate, openDatabase } from '#libs/persistence';
import { readConfig } from '../apps/api/src/config.js';
import { createApi } from '../apps/api/src/create-api.js';
import { openFirstWorkspace } from '../apps/api/src/first-workspace.js';
import { importCatalogue } from '../apps/api/src/import-catalogue.js';
import { rulesOf } from '../libs/identity/src/domain/roles.js';

/** The product with its demo data, without what its trust costs: whoever calls is the admin, and nothing is counted. */
const config = readConfig(process.env);
const database = await openDatabase(config.database);
const progress = new Progress();
await migrate(database);
const off = { default: null, writes: null, expensive: null, 'authentication-failures': null };
const app = await createApi(database, createLogger(config.logLevel), { ...config, rateLimits: off });
await importCatalogue(app, progress);
const { id: workspaceId } = await openFirstWorkspace(app, config, progress);
const admin: Principal = {
  ...{ id: 'admin', name: 'admin', workspaceId, role: 'admin', isReadOnly: false },
  rules: rulesOf('admin'),
};
Object.assign(app.get(Authenticator), { recogniser: () => () => admin, authenticate: () => Promise.resolve(admin) });
await app.listen(config.port, config.host);
