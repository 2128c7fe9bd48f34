import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const TSC = resolve('node_modules/.bin/tsc');
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-consumer-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As it is after `npm install @plimsoll/client` somewhere else. */
const installed = () => {
  const modules = join(folder, 'node_modules');
  const client = join(modules, '@plimsoll/client');
  mkdirSync(client, { recursive: true });
  for (const name of ['eventsource-parser', 'url-template', '@types'])
    symlinkSync(resolve('node_modules', name), join(modules, name));
  execFileSync(TSC, ['-p', 'libs/client', '--outDir', join(client, 'dist')]);
  cpSync('libs/client/package.json', join(client, 'package.json'));
};
const sample = () => /```ts\n([^]*?)```/.exec(readFileSync('libs/client/README.md', 'utf8'))?.[1] ?? '';

describe('The package of the client', () => {
  beforeAll(() => {
    installed();
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const compilerOptions = {
      strict: true,
      noEmit: true,
      types: ['node'],
      target: 'es2023',
      module: 'nodenext',
      skipLibCheck: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  });

  const compiled = (source: string): string => {
    writeFileSync(join(folder, 'consumer.ts'), source);
    try {
      return execFileSync(TSC, ['-p', '.'], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };

  it('has types for what its README shows, and against what is not there', () => {
    expect(sample()).toContain('connect(');
    expect(compiled(sample())).toBe('');
    expect(compiled(sample().replace('body.full', 'body.fool'))).toContain("Property 'fool' does not exist");
  });

  it('is loaded by Node as it is', () => {
    const program = 'import("@plimsoll/client").then(({ connect }) => console.log(typeof connect))';

    expect(execFileSync('node', ['-e', program], { cwd: folder, encoding: 'utf8' })).toBe('function\n');
  });
});
