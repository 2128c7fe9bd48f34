import { exitAfter, runTool, setup } from './setup.mjs';

await exitAfter(async () => {
  await setup();
  return runTool('node', ['--enable-source-maps', 'dist/apps/api/src/main.js']);
});
