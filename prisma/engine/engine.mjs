import { readFileSync } from 'node:fs';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { connect, connectToShadow } from './databases.mjs';

let panic;

/** What the engine said before it broke, if it did. */
export const lastWords = () => panic;

/** The engine, compiled to WebAssembly. `errorOf` gives back what a database said, which the engine mentions by number. */
export async function loadEngine({ datasource, datamodels }) {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './schema_engine_bg.js': bindings,
  });
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) };
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();

  const databases = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(datasource.url),
    connectToShadowDb: () => connectToShadow(datasource),
  });
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, databases);
  return { engine, errorOf: (id) => databases.errorRegistry.consumeError(id)?.error };
}
