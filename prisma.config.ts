import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma's own schema engine is downloaded when its CLI runs. Ours is the same engine from the package registry.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('./prisma/engine/schema-engine.mjs', import.meta.url),
);

const { DATABASE_URL = 'pglite:memory', SHADOW_DATABASE_URL: shadowDatabaseUrl } = process.env;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: DATABASE_URL, ...(shadowDatabaseUrl ? { shadowDatabaseUrl } : {}) },
});
