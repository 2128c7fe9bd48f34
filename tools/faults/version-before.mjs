import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MIGRATIONS = 'prisma/migrations';
const NEEDED =
  'It takes the whole history of the repository, to build the version before: git fetch --unshallow --tags';

const made = new WeakMap();

/**
 * What people upgrade from, made anew of the repository's history and built in a folder of its own, once for a world: its name, its
 * folder, and the migrations that it does not know.
 */
export function versionBefore(world) {
  if (!made.has(world)) made.set(world, make(join(world.folder, 'before')));
  return made.get(world);
}

function make(folder) {
  const commit = commitBefore();
  build(commit, folder);
  const known = new Set(migrationsIn(folder));
  const missing = migrationsIn(ROOT).filter((name) => !known.has(name));
  return { name: git('show', '--no-patch', '--format=%h of %cs%d', commit), folder, missing };
}

/** The last one that was released, or else what was there before the newest migration. */
function commitBefore() {
  // A repository around a folder that was unpacked has another prefix.
  if (tried('rev-parse', '--is-shallow-repository', '--show-prefix') !== 'false') throw new Error(NEEDED);
  const here = git('rev-parse', 'HEAD');
  const tags = git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-version:refname').split('\n').filter(Boolean);
  const released = tags.map((tag) => git('rev-parse', `${tag}^{commit}`)).find((commit) => commit !== here);
  if (released) return released;
  const newest = `${MIGRATIONS}/${migrationsIn(ROOT).at(-1)}`;
  const added = git('log', '-1', '--diff-filter=A', '--format=%H', '--', newest);
  return added ? git('rev-parse', `${added}^`) : here; // or one that is not committed yet
}

/** As its own setup does it; by our packages, where those that it locks are the same. */
function build(commit, folder) {
  const file = `${folder}.tar`;
  mkdirSync(folder);
  git('archive', '--output', file, commit);
  execFileSync('tar', ['--extract', '--file', file, '--directory', folder]);
  const [locked, ours] = [folder, ROOT].map((each) => readFileSync(join(each, 'package-lock.json'), 'utf8'));
  if (locked === ours) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const env = { ...process.env, CI: 'true' };
  execFileSync(process.execPath, ['tools/setup.mjs'], { cwd: folder, env, stdio: 'pipe' });
}

const migrationsIn = (folder) =>
  readdirSync(join(folder, MIGRATIONS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Root may ask, whoever's the folder is. */
const git = (...args) =>
  execFileSync('git', ['-c', `safe.directory=${ROOT.replace(/\/$/, '')}`, ...args], {
    ...{ cwd: ROOT, encoding: 'utf8', stdio: 'pipe' },
  }).trim();

function tried(...args) {
  try {
    return git(...args);
  } catch {
    return undefined;
  }
}

/** Started once more on what a newer version has migrated, it ends and names what it does not know; where nothing was, it starts. */
export async function holdRefusal(findings, { missing }, old) {
  const refused = await old.start().then(
    () => undefined,
    (error) => error.message,
  );
  const code = await old.stop();
  const [name] = missing;
  if (name === undefined) findings.holds(!refused, 'nothing was migrated: the version before starts as it is');
  else
    findings.holds(
      code === 1 && Boolean(refused?.includes(`migrated by a newer Plimsoll: ${name} is not known here`)),
      `the version before does not start on it, ends with ${String(code)}, and names ${name}`,
    );
}
