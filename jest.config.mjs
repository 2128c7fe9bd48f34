/** Native ESM on Node 24: SWC strips the types, Jest runs the modules as they are. */
const typescript = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['plimsoll-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', typescript] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  testMatch: ['<rootDir>/{apps,libs,prisma,seed,tools}/**/*{.,-}spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/tools/boundaries/planted'],
  setupFiles: ['<rootDir>/tools/load-nest.mjs'],
  globalSetup: '<rootDir>/libs/persistence/src/testing/server-run.ts',
  globalTeardown: '<rootDir>/libs/persistence/src/testing/server-run.end.ts',
  maxWorkers: 2,
  // Modules of a file of tests are not let go of with it: whoever has grown begins anew before the next file.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000,
};
