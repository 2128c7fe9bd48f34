import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '#libs/observability';
import { migrate, openDatabase } from '#libs/persistence';
import { createApi } from '../../apps/api/src/create-api.js';
import { type OpenApi, operationsOf, rewritten } from './operations.js';

/** Writes the operations that the API serves into its reference page. */
const PAGE = 'docs/reference/api.md';

const folder = await mkdtemp(join(tmpdir(), 'plimsoll-docs-'));
const database = await openDatabase({ folder });
await migrate(database);
const app = await createApi(database, createLogger('silent'));
const { body } = await app.inject('/openapi.json');
await app.close();
await database.close();
await rm(folder, { recursive: true });

await writeFile(PAGE, rewritten(await readFile(PAGE, 'utf8'), operationsOf(JSON.parse(body) as OpenApi)));
