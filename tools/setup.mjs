import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { Stamp } from './stamp.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const NODE = join(BIN, 'node');
const SOURCES = ['apps', 'libs', 'seed'];
const SWC = [...SOURCES, '--out-dir', 'dist', '--extensions', '.ts', '--delete-dir-on-start', '--quiet'];
const PAGE = ['apps/web/index.html', 'apps/web/vite.config.mjs', 'apps/web/public', 'apps/web/src', 'libs/client/src'];
const VITE = ['build', '--config', 'apps/web/vite.config.mjs', '--logLevel', 'warn'];
/** What may begin: the Node of the person's machine. */
const STARTS = [20, 19];
/** What may run the rest: from here on, Jest loads CommonJS packages that require ES modules. */
const RUNS = [24, 9];

/**
 * Brings a clone to where it runs: packages, Git hooks, Prisma's client, the build; what is up to date is left alone.
 * Uses nothing but Node, since nothing else may be there yet.
 */
export async function setup() {
  process.chdir(ROOT);
  if (!isAtLeast(STARTS)) refuse(`Plimsoll is started with Node ${STARTS.join('.')} or newer. ${ours()}`);
  keepCachesHere();
  await installPackages();
  await installHooks();
  await generateClient();
  await build();
  await buildPage();
}

/** Runs a program of the project, the packages' programs first and the pinned Node among them. */
export const runTool = (name, args, env = {}) => run(name, args, { env: { ...process.env, PATH: toolPath(), ...env } });

export const since = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Ends the process as the work ends; a refusal has already said why. */
export async function exitAfter(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.exitCode = error.exitCode;
  }
}

class Stopped extends Error {
  constructor(exitCode) {
    super(`stopped with ${exitCode}`);
    this.exitCode = exitCode;
  }
}

async function installPackages() {
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) return; // another worktree's, kept there
  if (areLockedPackagesInstalled() && (existsSync(NODE) || linkNode() || isAtLeast(RUNS))) return;
  // NODE_ENV=production would leave out the compiler.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  await step('installing the packages of package-lock.json', () => run('npm', args, { env: npmEnv() }));
  if (linkNode() || isAtLeast(RUNS)) return;
  refuse(
    `Plimsoll runs on Node ${RUNS.join('.')} or newer. ${ours()} The package registry offers none that runs here ` +
      `(${process.platform} on ${process.arch}): put a newer Node first in your PATH and start again.`,
  );
}

/** npm notes what it installed, when it has finished. What is optional may be for another platform. */
function areLockedPackagesInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const { '': _project, ...locked } = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  const isThere = ([path, { version, optional }]) =>
    installed[path]?.version === version || (optional && !installed[path]);
  return Object.entries(locked).every(isThere) && Object.keys(installed).every((path) => path in locked);
}

const packagesIn = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages;

/** `npm ci` empties node_modules, and the PATH of an npm script begins with the Node in there. */
function npmEnv() {
  const path = process.env.PATH.split(delimiter).filter((folder) => resolve(folder) !== BIN);
  return { ...process.env, PATH: path.join(delimiter) };
}

/** Programs keep what they fetched or unpacked in the home folder; where that cannot be written, in ours. */
function keepCachesHere() {
  if (isWritable(process.env.npm_config_cache ?? join(homedir(), '.npm'))) return;
  process.env.npm_config_cache = resolve('.cache/npm');
  process.env.XDG_CACHE_HOME = resolve('.cache');
}

function isWritable(folder) {
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts the Node of package-lock.json first in the PATH of npm scripts, unless it cannot run here (another C library).
 * npm links it itself, but some releases remove the link again with the packages for other platforms.
 */
function linkNode() {
  const packaged = `node_modules/node-${process.platform}-${process.arch}/bin/node`;
  rmSync(NODE, { force: true });
  if (spawnSync(packaged, ['--version']).status !== 0) return false;
  symlinkSync(relative(BIN, packaged), NODE);
  return true;
}

async function installHooks() {
  if (process.env.CI || process.env.HUSKY === '0' || !existsSync('.git') || hasHooks()) return;
  const { default: husky } = await import('husky');
  const complaint = husky().trim();
  say(complaint ? `no Git hooks: ${complaint}` : 'Git hooks installed: checks before each commit');
}

/** Who chose hooks of their own keeps them. */
function hasHooks() {
  const { stdout } = spawnSync('git', ['config', '--get', 'core.hooksPath'], { encoding: 'utf8' });
  const folder = stdout?.trim();
  return Boolean(folder) && (folder !== '.husky/_' || existsSync('.husky/_/h'));
}

async function generateClient() {
  const stamp = new Stamp('libs/persistence/src/generated', ['prisma/schema.prisma', 'package-lock.json']);
  if (stamp.isFresh()) return;
  const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  await step("generating Prisma's client", () => runTool('prisma', ['generate', '--no-hints'], quiet));
  stamp.leave();
}

async function build() {
  const stamp = new Stamp('dist', [...SOURCES, '.swcrc', 'package-lock.json']);
  if (stamp.isFresh()) return;
  await step('building', () => runTool('swc', SWC));
  stamp.leave();
}

/** After the service, whose build begins by removing all of dist. */
async function buildPage() {
  const stamp = new Stamp('dist/apps/web', [...PAGE, 'package-lock.json']);
  if (stamp.isFresh()) return;
  await step('building the page', () => runTool('vite', VITE));
  stamp.leave();
}

async function step(title, work) {
  say(`${title} …`);
  const began = performance.now();
  const exitCode = await work();
  if (exitCode !== 0) {
    say(`${title} failed`);
    throw new Stopped(exitCode);
  }
  say(`… done in ${since(began)}`);
}

function refuse(reason) {
  console.error(reason);
  throw new Stopped(1);
}

const say = (line) => console.log(`[setup] ${line}`);
const ours = () => `This is Node ${process.versions.node}.`;
const toolPath = () => [BIN, dirname(process.execPath), process.env.PATH].join(delimiter);

function isAtLeast([major, minor]) {
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  return ourMajor > major || (ourMajor === major && ourMinor >= minor);
}

if (fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) await exitAfter(setup);
