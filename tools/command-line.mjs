import { exitAfter, runTool, setup } from './setup.mjs';

/** The command line as it is in this clone, built first where it is not yet. */
// What is asked for goes to standard output, and nothing else.
console.log = console.error;

await exitAfter(async () => {
  await setup();
  return runTool('node', ['--enable-source-maps', 'dist/apps/cli/src/main.js', ...process.argv.slice(2)]);
});
