import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitAfter, runTool, setup } from './setup.mjs';

/** What is published beside the service, each as a package of its own: built into dist/packages, from where `npm publish` takes it. */
const PACKAGES = { client: 'libs/client' };

await exitAfter(async () => {
  await setup();
  for (const [name, folder] of Object.entries(PACKAGES)) {
    const built = join('dist/packages', name);
    rmSync(built, { recursive: true, force: true });
    const exitCode = await runTool('tsc', ['-p', folder]);
    if (exitCode !== 0) return exitCode;
    mkdirSync(built, { recursive: true });
    for (const file of ['package.json', 'README.md']) cpSync(join(folder, file), join(built, file));
    cpSync('LICENSE', join(built, 'LICENSE'));
    console.log(`${name}: ${built}`);
  }
  return 0;
});
