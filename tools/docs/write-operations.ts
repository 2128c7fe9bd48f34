import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedSchema } from '#libs/graphql';
import { RouteRegister } from '#libs/http';
import { createLogger, Instrument } from '#libs/observability';
import { migrate, openDatabase } from '#libs/persistence';
import '#libs/process'; // whose metrics are among those of every process
import { createApi } from '../../apps/api/src/create-api.js';
import { clientTypes, type Described } from './client-types.js';
import { type OpenApi, operationsOf, rewritten } from './operations.js';
import { metricsOf } from './metrics.js';
import { permissionsOf } from './permissions.js';
import { COLLECTION, collectionOf } from './postman/collection.js';
import type { Described as DescribedOperations } from './postman/operations-folder.js';

/** Writes the operations that the API serves, and what they ask of a role, into their reference pages, the client's types and Postman's collection. */
const OPERATIONS = 'docs/reference/api.md';
const PERMISSIONS = 'docs/reference/permissions.md';
const METRICS = 'docs/reference/metrics.md';
const GRAPH = 'docs/reference/schema.graphql';
const CLIENT = 'libs/client/src/generated/openapi.ts';

const folder = await mkdtemp(join(tmpdir(), 'plimsoll-docs-'));
const database = await openDatabase({ folder });
await migrate(database);
const app = await createApi(database, createLogger('silent'));
const { body: newest } = await app.inject('/openapi.json?version=v2');
const { affordances } = app.get(RouteRegister);
await app.close();
await database.close();
await rm(folder, { recursive: true });

const operations = operationsOf(JSON.parse(newest) as OpenApi);
await writeFile(OPERATIONS, rewritten(await readFile(OPERATIONS, 'utf8'), operations));
const permissions = permissionsOf(affordances);
await writeFile(PERMISSIONS, rewritten(await readFile(PERMISSIONS, 'utf8'), permissions, 'permissions'));
const metrics = metricsOf(Instrument.all());
await writeFile(METRICS, rewritten(await readFile(METRICS, 'utf8'), metrics, 'metrics'));
await writeFile(CLIENT, await clientTypes(JSON.parse(newest) as Described));
await writeFile(GRAPH, printedSchema());
await writeFile(COLLECTION, collectionOf(JSON.parse(newest) as DescribedOperations));
