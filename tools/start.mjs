import { exitAfter, runTool, setup } from './setup.mjs';

const APPS = ['api', 'worker'];
/** Which of the apps: the API where nothing is said. */
const [app = 'api'] = process.argv.slice(2);
if (!APPS.includes(app)) {
  process.stderr.write(`There is no "${app}" to start: it is ${APPS.join(' or ')}.\n`);
  process.exit(1);
}

await exitAfter(async () => {
  await setup();
  return runTool('node', ['--enable-source-maps', `dist/apps/${app}/src/main.js`]);
});
