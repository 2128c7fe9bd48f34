import { execFile } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { stagesOf } from './dockerfile.mjs';

/**
 * Does what the Dockerfile of the project says, where no container engine runs: each stage in a folder of its own, which stands for
 * the root of its file system. Answers how the result is started. Files are copied as they are in the project now, without what
 * .dockerignore names. Base images are not followed: their Node is the one that runs this.
 */
export async function follow(project, folder, args = {}) {
  const ignored = new Set((await readFile(join(project, '.dockerignore'), 'utf8')).split('\n').filter(Boolean));
  const stages = stagesOf(await readFile(join(project, 'Dockerfile'), 'utf8'), args);
  const rootOf = (name) => join(folder, name ?? 'image');
  let image;
  for (const { name, instructions } of stages) {
    image = { root: rootOf(name), cwd: rootOf(name), env: {} };
    await mkdir(image.root, { recursive: true });
    for (const each of instructions) await STEPS[each.instruction](image, each, { project, rootOf, ignored });
  }
  return image;
}

const STEPS = {
  async WORKDIR(image, { folder }) {
    image.cwd = join(image.root, folder);
    await mkdir(image.cwd, { recursive: true });
  },

  async COPY({ cwd }, { from, sources, target }, { project, rootOf, ignored }) {
    for (const source of sources) {
      const origin = from === undefined ? resolve(project, source) : join(rootOf(from), source);
      const into = target.endsWith('/') ? join(cwd, target, basename(source)) : join(cwd, target);
      const isMeant = (path) => from !== undefined || !ignored.has(relative(project, path));
      await cp(origin, into, { recursive: true, verbatimSymlinks: true, filter: isMeant });
    }
  },

  async RUN({ cwd, env }, { command }) {
    await promisify(execFile)('sh', ['-euc', command], { cwd, env: { ...inherited(), ...env } });
  },

  ENV(image, { env }) {
    Object.assign(image.env, env);
  },

  USER(image, { uid, gid }) {
    Object.assign(image, { uid, gid });
  },

  HEALTHCHECK(image, { command }) {
    image.healthcheck = command;
  },

  CMD(image, { command }) {
    image.command = command;
  },

  VOLUME: () => undefined,
  EXPOSE: () => undefined,
};

/** What a container would not inherit is left out: variables of this project, and of the npm script that began this. */
const inherited = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => ['PATH', 'HOME', 'LANG', 'TMPDIR'].includes(name)));
