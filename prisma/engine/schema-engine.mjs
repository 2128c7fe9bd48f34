#!/usr/bin/env node
/**
 * Prisma's schema engine without its download. Prisma's command line starts the program that
 * PRISMA_SCHEMA_ENGINE_BINARY names and expects a native engine; this one speaks the same protocol over the WebAssembly
 * build of that engine, which comes from the package registry with a hash in package-lock.json.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { administer } from './administer.mjs';
import { serve } from './serve.mjs';

const {
  values: { datamodels, datasource = '{}' },
  positionals: [mode, command],
} = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
});

if (mode === 'cli') await administer(command, JSON.parse(datasource));
else
  await serve({
    datasource: JSON.parse(datasource),
    datamodels: datamodels?.map((path) => [path, readFileSync(path, 'utf8')]),
  });
