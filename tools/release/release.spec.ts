import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHANGED, notesOf, withVersion } from './new-version.mjs';

const files = Object.fromEntries(CHANGED.map((name) => [name, readFileSync(name, 'utf8')]));
const changelog = '# Changelog\n\n## Unreleased\n\n### Added\n\n- A door.\n\n## 0.1.0 – 2026-01-31\n\n- A house.\n';
const withHouse = { ...files, 'CHANGELOG.md': changelog };
const RELEASE = { version: '99.0.1', day: '2026-12-01' };

describe('Another version', () => {
  it('is written in every place, and nothing else is changed', () => {
    const released = withVersion(withHouse, RELEASE);

    for (const name of CHANGED) {
      const [before, after] = [withHouse, released].map(
        (all) => (all as Record<string, string>)[name]?.split('\n') ?? [],
      );
      const added = after?.filter((line) => !before?.includes(line)) ?? [];
      expect([name, added.every((line) => line.includes('99.0.1')), added.length > 0]).toEqual([name, true, true]);
      if (name !== 'CHANGELOG.md') expect(after).toHaveLength(before?.length ?? 0);
    }
    expect((JSON.parse(released['package-lock.json'] ?? '') as { packages: object }).packages).toHaveProperty(
      ['', 'version'],
      '99.0.1',
    );
  });

  it('has what was unreleased in the changelog', () => {
    const { 'CHANGELOG.md': released = '' } = withVersion(withHouse, RELEASE);

    expect(released).toContain('## Unreleased\n\n## 99.0.1 – 2026-12-01\n\n### Added\n\n- A door.\n');
    expect([notesOf(released, 'Unreleased'), notesOf(released, '99.0.1'), notesOf(released, '0.1.0')]).toEqual([
      '',
      '### Added\n\n- A door.',
      '- A house.',
    ]);
  });

  it.each([
    ['that is none', { ...RELEASE, version: 'next' }, withHouse, /is no version/],
    ['that is lower', { ...RELEASE, version: '0.0.9' }, withHouse, /does not come after/],
    ['that is the same', { ...RELEASE, version: versionOf('package.json') }, withHouse, /does not come after/],
    [
      'that brings nothing',
      RELEASE,
      { ...files, 'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n## 0.1.0\n' },
      /nothing/,
    ],
    ['whose place has gone', RELEASE, { ...withHouse, 'libs/client/README.md': '' }, /README\.md does not tell/],
  ])('%s is refused', (_what, release, before, told) => {
    expect(() => withVersion(before, release)).toThrow(told);
  });

  it('is what the package of the client has too', () => {
    expect(versionOf('libs/client/package.json')).toBe(versionOf('package.json'));
  });
});

describe('npm run release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-release-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const program = (...args: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), 'tools/release/release.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  beforeAll(() => {
    for (const [name, text] of Object.entries(withHouse)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    git('init', '--quiet');
    git('config', 'user.name', 'Maintainer');
    git('config', 'user.email', 'maintainer@shop.example');
    git('add', '.');
    git('commit', '--quiet', '--message', 'feat: begin');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('commits and tags it', () => {
    expect(program('99.0.1')).toMatchObject({ status: 0, stdout: expect.stringContaining('git push --follow-tags') });
    expect(git('log', '-1', '--format=%s %D')).toMatch(/^chore\(release\): 99\.0\.1 .*tag: v99\.0\.1/);
    expect(git('status', '--porcelain')).toBe('');
    expect(program('--notes', 'v99.0.1').stdout).toMatch(/^### /);
  });

  it('says why it does not, and changes nothing', () => {
    expect(program('0.0.1')).toMatchObject({ status: 1, stderr: expect.stringContaining('does not come after') });
    expect(program('--notes', '7.7.7')).toMatchObject({
      status: 1,
      stderr: 'CHANGELOG.md tells of no version 7.7.7.\n',
    });
    expect(git('status', '--porcelain')).toBe('');
  });
});

function versionOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
