import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Page } from '../../../../tools/docs/page.js';
import { eslintReport } from '../../../../libs/sites/src/testing/reports.js';
import type { Body } from '../audiences/audiences-client.js';
import { COMMAND, commandsOn, type Ended } from '../command-line/run-plimsoll.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { asked, commandOn } from './typed.js';

const api = await startApi();
const page = Page.read('docs/how-to/gate-a-pull-request.md');
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-gate-'));
let plimsoll: Awaited<ReturnType<typeof commandsOn>>;
let origin: string;
let site: Body;

beforeAll(async () => {
  plimsoll = await commandsOn(api);
  origin = await api.app.getUrl();
  site = await new SitesClient(api.admin).site({ name: 'Shop', 'policy.threshold': 85 });
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/card.css'), 'a { top: anchor(bottom) }\n');
  writeFileSync(join(folder, 'eslint.json'), JSON.stringify(eslintReport));
});

describe('The guide to gating a pull request', () => {
  it.each([
    ['js', 'eslint-baseline.config.mjs'],
    ['yaml', 'github-workflow.yml'],
    ['yaml', 'gitlab-ci.yml'],
  ])('shows as it is, in %s, %s', (language, file) => {
    expect(page.blocksOf(language)).toContain(readFileSync(`docs/how-to/${file}`, 'utf8').trimEnd());
  });

  it('has a command that fails by what its folder uses, and writes what it says', async () => {
    const [block = ''] = page.blocksOf('sh').filter((each) => each.includes(' plimsoll -- check'));
    const [, args = ''] = /plimsoll -- (.*)/.exec(block) ?? [];

    const { code, stdout } = await plimsoll(args.split(' '), { folder });
    expect(stdout).toContain('  src/card.css:1:10\n');
    expect(code).toBe(1);
    for (const file of ['check.json', 'comment.md', 'results.sarif', 'junit.xml']) {
      expect(page.text).toContain(`\`${file}\``);
      expect(readFileSync(join(folder, 'plimsoll', file), 'utf8')).toContain('css.types.anchor');
    }
  });

  it('asks by ids and by a report as it shows, pinned to what a check was made by', async () => {
    const { stdout } = await plimsoll(['check', 'grid', '--format', 'json']);
    const { snapshotId, editionId } = JSON.parse(stdout) as Record<string, string>;
    const CHECKS = origin + String(site._links['plimsoll:checks'].href).replace(/\{.*/, '');
    const byIds = commandOn(page, '"failOn"').replace(/Id": "[^"]+"/g, (pin) =>
      pin.startsWith('Id": "0199f0c2-9') ? `Id": "${snapshotId}"` : `Id": "${editionId}"`,
    );
    const byReport = commandOn(page, '@eslint.json').replace('@eslint.json', `@${join(folder, 'eslint.json')}`);

    const ids = await asked(byIds, origin, { CHECKS, KEY: api.admin.key });
    const report = await asked(byReport, origin, { CHECKS, KEY: api.admin.key, PWD: '/work' });

    expect([ids.status, await ids.json()]).toEqual([201, expect.objectContaining({ pinned: true, snapshotId })]);
    expect(report.headers.get('content-type')).toContain('text/markdown');
    expect(await report.text()).toContain('css.properties.backdrop-filter');
  }, 120_000);

  it('tells of the options and variables that there are', async () => {
    const help = [await plimsoll(['--help']), await plimsoll(['check', '--help'])].map(({ stdout }) => stdout).join('');

    const told = [...page.text.matchAll(/^\| `(--[a-z-]+)` +\| +(?:`(PLIMSOLL_\w+)`)? +\|/gm)];
    expect(told).toHaveLength(6);
    for (const [, option = '', variable = ''] of told)
      expect(help.replace(/\s+/g, ' ')).toMatch(new RegExp(`${option} <(?:(?! --).)*${variable}`));
  });

  it('takes a report in both spellings of a pin', async () => {
    const { stdout } = await plimsoll(['check', 'grid', '--format', 'json']);
    const { snapshotId, editionId } = JSON.parse(stdout) as Record<string, string>;

    for (const spelling of [
      { snapshot: snapshotId, edition: editionId },
      { snapshotId, editionId },
    ]) {
      writeFileSync(join(folder, 'pin.json'), JSON.stringify(spelling));
      const env = { PLIMSOLL_PIN: 'pin.json' };
      const pinned = await plimsoll(['check', 'eslint.json', '--format', 'json'], { folder, env });
      expect(JSON.parse(pinned.stdout)).toMatchObject({ pinned: true, tool: 'eslint', verdict: 'fail' });
    }
  });
});

describe('What pipelines include', () => {
  /** The lines of the first `run` or `script` of a file, as a shell gets them. */
  const script = (file: string, pattern: RegExp): string => pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const shell = (commands: string, env: Readonly<Record<string, string>>): Promise<Ended> =>
    new Promise((ended) => {
      const around = { PLIMSOLL_URL: origin, PLIMSOLL_KEY: api.admin.key, PLIMSOLL_SITE: '', ...env };
      const all = { ...process.env, NODE_OPTIONS: '', ...around };
      const child = execFile('bash', ['-ec', commands], { cwd: folder, env: all }, (_error, stdout, stderr) =>
        ended({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  const command = `${process.execPath} ${COMMAND}`;
  const action = resolve('integrations/github');

  it('checks as an action of GitHub, with what is not told left empty', async () => {
    const run = script('integrations/github/action.yml', /run: \|\n([^]*?)\n {6}env:/);
    const told = {
      COMMAND: '',
      GITHUB_ACTION_PATH: action,
      WHAT: 'src',
      REPORTS: 'action',
      FROM: '',
      PLIMSOLL_FAIL_ON: '',
      PLIMSOLL_PIN: '',
    };

    const { code, stdout } = await shell(run, told);
    expect(stdout).toMatch(/^::error file=src\/card\.css,line=1,col=10,/);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'action/comment.md'), 'utf8')).toContain('css.types.anchor');
    expect(await shell(run, { ...told, PLIMSOLL_FAIL_ON: 'none' })).toMatchObject({ code: 0 });
  });

  it('checks as a job of GitLab', async () => {
    const run = script('integrations/gitlab/plimsoll.yml', /\n {2}script:\n {4}- (.*)/);

    for (const called of [
      { PLIMSOLL_COMMAND: command, PLIMSOLL_HOME: '' },
      { PLIMSOLL_COMMAND: '', PLIMSOLL_HOME: resolve('.') },
    ])
      expect(await shell(run, { ...called, PLIMSOLL_WHAT: 'src grid' })).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, 'plimsoll/junit.xml'), 'utf8')).toContain('<failure type="unsafe"');
  });

  it.each([
    ['integrations/github/action.yml', /run: (node .*setup\.mjs")/, { GITHUB_ACTION_PATH: action }],
    ['integrations/gitlab/plimsoll.yml', /- (test -n .*)/, { PLIMSOLL_HOME: resolve('.'), PLIMSOLL_COMMAND: '' }],
  ])('builds what it runs from its own repository, and fetches nothing by a name: %s', async (file, pattern, env) => {
    expect(script(file, pattern)).toContain('tools/setup.mjs');
    expect(await shell(script(file, pattern), env)).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).not.toMatch(/npx|npm/);
  });

  it('names inputs that the action takes', () => {
    const action = readFileSync('integrations/github/action.yml', 'utf8');
    const [, given = ''] =
      /integrations\/github@\S+\n {8}with:\n([^]*)/.exec(readFileSync('docs/how-to/github-workflow.yml', 'utf8')) ?? [];

    const inputs = [...given.matchAll(/^ {10}([\w-]+):/gm)].map(([, name = '']) => name);
    expect(inputs).toHaveLength(6);
    for (const input of inputs) expect(action).toMatch(new RegExp(`^ {2}${input}:$`, 'm'));
  });
});
