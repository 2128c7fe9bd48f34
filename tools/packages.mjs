import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitAfter, runTool, setup } from './setup.mjs';

/** Where they are built, from where `npm publish` takes them. */
const PACKAGES = 'dist/packages';

/** What is published beside the service, each as a package of its own. */
await exitAfter(async () => {
  await setup();
  const exitCode = await buildClient();
  if (exitCode !== 0) return exitCode;
  buildCommandLine();
  return 0;
});

async function buildClient() {
  const built = emptied('client', 'libs/client');
  const exitCode = await runTool('tsc', ['-p', 'libs/client']);
  if (exitCode === 0) writeManifest(built, manifestAt('libs/client/package.json'));
  return exitCode;
}

/** As the build has it already; what it is of the client it takes from that one's package. */
function buildCommandLine() {
  const built = emptied('cli', 'apps/cli');
  const parts = { cli: 'dist/apps/cli/src', compat: 'dist/libs/compat/src', reports: 'dist/libs/reports/src' };
  for (const [name, from] of Object.entries(parts))
    cpSync(from, join(built, 'dist', name), { recursive: true, filter: (path) => !path.endsWith('.map') });
  writeManifest(built, commandLineManifest());
}

/** With where it is built from, where a forge says so: npm vouches for nothing else. */
function writeManifest(built, manifest) {
  const { GITHUB_SERVER_URL: forge, GITHUB_REPOSITORY: repository } = process.env;
  const source = repository && { repository: { type: 'git', url: `git+${forge}/${repository}.git` } };
  writeFileSync(join(built, 'package.json'), `${JSON.stringify({ ...manifest, ...source }, undefined, 2)}\n`);
}

function commandLineManifest() {
  const { version, license, dependencies } = manifestAt('package.json');
  const client = manifestAt('libs/client/package.json');
  const needed = ['@babel/parser', '@modelcontextprotocol/sdk', 'commander', 'css-tree'];
  return {
    ...{ name: 'plimsoll', version, license, type: 'module' },
    description: 'Holds what your code uses against what your own visitors have: the command line of Plimsoll',
    // What the parser of scripts asks for.
    engines: manifestAt('node_modules/@babel/parser/package.json').engines,
    bin: { plimsoll: './dist/cli/main.js' },
    imports: {
      '#libs/client': client.name,
      '#libs/compat': './dist/compat/index.js',
      '#libs/reports': './dist/reports/index.js',
    },
    files: ['dist'],
    dependencies: {
      [client.name]: client.version,
      ...Object.fromEntries(needed.map((name) => [name, dependencies[name]])),
    },
  };
}

function manifestAt(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function emptied(name, source) {
  const built = join(PACKAGES, name);
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  cpSync(join(source, 'README.md'), join(built, 'README.md'));
  cpSync('LICENSE', join(built, 'LICENSE'));
  console.log(`${name}: ${built}`);
  return built;
}
