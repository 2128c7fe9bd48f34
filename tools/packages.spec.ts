import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

describe('The package of the command line', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const command = join(folder, 'node_modules/plimsoll');

  beforeAll(() => {
    execFileSync(process.execPath, ['tools/packages.mjs']);
    execFileSync('npm', ['pack', resolve('dist/packages/cli'), '--silent'], { cwd: folder });
    mkdirSync(command, { recursive: true });
    execFileSync('tar', ['xzf', `plimsoll-${version}.tgz`, '-C', command, '--strip-components=1'], { cwd: folder });
    const { dependencies } = manifest();
    for (const name of Object.keys(dependencies).filter((each) => each !== '@plimsoll/client')) {
      mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
    }
  }, 60_000);

  it('comes with that of the client, which is packed as its README shows', () => {
    const shown = /```sh\n([^]*?)```/.exec(readFileSync('libs/client/README.md', 'utf8'))?.[1] ?? '';
    const [built, pack = '', , install = ''] = shown.split('\n');
    expect(built).toBe('npm run packages');

    execFileSync('sh', ['-ec', pack.replace('../my-front-end', folder)], { stdio: 'pipe' });

    expect(existsSync(join(folder, install.replace('npm install ', '')))).toBe(true);
  });

  const manifest = () =>
    JSON.parse(readFileSync(join(command, 'package.json'), 'utf8')) as {
      bin: { plimsoll: string };
      dependencies: Record<string, string>;
    };
  const plimsoll = (...args: readonly string[]) => {
    const env = { ...process.env, NODE_OPTIONS: '', PLIMSOLL_KEY: '' };
    return spawnSync(process.execPath, [join(command, manifest().bin.plimsoll), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
  };

  it('brings the packages that it loads, in the versions that were tried', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };

    expect({ ...dependencies, '@plimsoll/client': version }).toMatchObject(manifest().dependencies);
  });

  it('is run by Node as it is', () => {
    expect(plimsoll('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect(plimsoll('check', 'grid', '--url', 'http://127.0.0.1:29')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be reached'),
    });
  });

  it('is built beside that of the client, which is packed as its README says', () => {
    const told = readFileSync('libs/client/README.md', 'utf8');
    const [, built = ''] = /npm pack (\S+) --pack-destination/.exec(told) ?? [];
    const [, packed = ''] = /npm install \.\/(\S+\.tgz)/.exec(told) ?? [];

    execFileSync('npm', ['pack', resolve(built), '--silent'], { cwd: folder });
    const files = execFileSync('tar', ['tzf', packed], { cwd: folder, encoding: 'utf8' });
    expect(files).toContain('package/dist/index.js\n');
    expect(files).toContain('package/dist/index.d.ts\n');
  });

  it('reads style sheets and scripts with what it brings', () => {
    const verdict = {
      kind: 'key',
      id: 'css.properties.inset',
      verdict: 'unsafe',
      reason: 'below-line',
      ...{ full: 80, partial: 0, none: 20, unknown: 0, distance: -5 },
    };
    const grounds = {
      snapshotId: 's',
      editionId: 'e',
      from: '2026-10-01',
      to: '2026-10-31',
      policy: { version: 1, threshold: 85 },
    };
    const saved = {
      plimsoll: 1,
      savedAt: '2026-11-25T12:00:00Z',
      site: { id: 'a', name: 'Shop' },
      grounds,
      verdicts: [verdict],
      adoptions: [],
    };
    writeFileSync(join(folder, 'verdicts.json'), JSON.stringify(saved));
    writeFileSync(join(folder, 'page.html'), '<style>a { inset: 0 }</style><script>fetch(a)</script>');

    expect(plimsoll('check', 'page.html', '--from', 'verdicts.json')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('  page.html:1:12\n'),
    });
  });
});
