import { exitAfter, runTool, setup } from './setup.mjs';

/** An operator's command: its name, then what it is given. */
const [command, ...given] = process.argv.slice(2);

await exitAfter(async () => {
  await setup();
  return runTool('node', ['--enable-source-maps', `dist/apps/api/src/${command}.cli.js`, ...given]);
});
