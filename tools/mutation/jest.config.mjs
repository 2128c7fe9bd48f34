import whole from '../../jest.config.mjs';

const { globalSetup: _setup, globalTeardown: _teardown, setupFiles: _files, ...plain } = whole;

/** The tests of plain TypeScript alone: they need no database, and no Nest. */
export default {
  ...plain,
  rootDir: '../..',
  roots: ['<rootDir>/libs'],
  setupFiles: ['<rootDir>/tools/mutation/first-failure.mjs'],
  testMatch: ['<rootDir>/libs/{coverage,audiences,sites}/src/domain/**/*.spec.ts'],
};
