/** Mutation tests of the rules that the product exists for: `npm run mutation`. Each domain can be had alone: `-- --mutate 'libs/sites/src/domain/*.ts'`. */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'tools/mutation/jest.config.mjs' },
  coverageAnalysis: 'perTest',
  mutate: ['libs/{coverage,audiences,sites}/src/domain/**/*.ts', '!**/*.spec.ts'],
  ignoreStatic: true,
  // Busy machines are slow: what takes long is not thereby told from what is right.
  timeoutMS: 15_000,
  concurrency: 2,
  // Jest keeps the modules of each run: a runner that has grown collects garbage more than it tests.
  maxTestRunnerReuse: 40,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  thresholds: { high: 95, low: 85, break: 85 },
};
