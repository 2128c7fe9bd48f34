import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODE } from './code.js';

describe('The code that results follow from', () => {
  const modulesOf = (folder: URL) =>
    globSync('domain/**/*.ts', { cwd: fileURLToPath(folder) })
      .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/ from '#libs\/(\w+)/g)])
      .map(([, module]) => module);

  it('is where it is said to be', () => {
    expect(CODE.filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it.each([...new Set(['coverage', 'audiences', ...CODE.flatMap(modulesOf)])])('holds %s', (module) => {
    expect(CODE.filter(({ pathname }) => pathname.endsWith(`/libs/${module}/src/`))).toHaveLength(1);
  });
});
