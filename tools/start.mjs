import { exitAfter, runTool, setup } from './setup.mjs';

/** Which of the apps: the API where nothing is said. */
const [app = 'api'] = process.argv.slice(2);

await exitAfter(async () => {
  await setup();
  return runTool('node', ['--enable-source-maps', `dist/apps/${app}/src/main.js`]);
});
