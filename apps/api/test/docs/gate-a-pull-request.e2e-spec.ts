import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Page } from '../../../../tools/docs/page.js';
import { eslintReport } from '../../../../libs/sites/src/testing/reports.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const page = Page.read('docs/how-to/gate-a-pull-request.md');
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-check-'));
const SCRIPT = resolve('docs/how-to/plimsoll-check.mjs');
/** A port that nobody listens at. */
const NOBODY = 'http://127.0.0.1:9';
let origin: string;

beforeAll(async () => {
  await api.app.listen(0);
  origin = await api.app.getUrl();
  await new SitesClient(api.admin).site({ name: 'Shop', 'policy.threshold': 85 });
});

describe('The guide to gating a pull request', () => {
  it.each([
    ['js', 'plimsoll-check.mjs'],
    ['js', 'eslint-baseline.config.mjs'],
    ['yaml', 'github-workflow.yml'],
    ['yaml', 'gitlab-ci.yml'],
  ])('shows as it is, in %s, %s', (language, file) => {
    expect(page.blocksOf(language)).toContain(readFileSync(`docs/how-to/${file}`, 'utf8').trimEnd());
  });

  it('has a script that ends with 1 where the check fails, and has written it in every form', async () => {
    const { code, stdout } = await checking('eslint.json', JSON.stringify(eslintReport));

    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=\/home\/ci\/shop\/src\/card\.css,line=\d+/);
    expect(written('check.json')).toContain('"verdict": "fail"');
    expect(written('comment.md')).toMatch(/^### ❌ Plimsoll: fail/);
    expect(written('results.sarif')).toContain('"version":"2.1.0"');
    expect(written('junit.xml')).toContain('<testsuites name="Plimsoll"');
  });

  it('has a script that writes the pin that is not there yet, and keeps to it, in either spelling', async () => {
    const pin = join(folder, 'pin.json');
    const env = { PLIMSOLL_PIN: pin };

    const first = await checking('used.txt', 'grid\nhas\n', env);
    const { snapshotId, editionId } = JSON.parse(written('check.json')) as Record<string, string>;
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining(`Wrote ${pin}`) });
    expect(JSON.parse(written('pin.json'))).toEqual({ snapshot: snapshotId, edition: editionId });

    for (const spelling of [
      { snapshot: snapshotId, edition: editionId },
      { snapshotId, editionId },
    ]) {
      writeFileSync(pin, JSON.stringify(spelling));
      expect(await checking('used.txt', 'grid\nhas\n', env)).toMatchObject({ code: 0 });
      expect(JSON.parse(written('check.json'))).toMatchObject({ verdict: 'pass', pinned: true, tool: 'text' });
    }
  });

  it('has a script that fails nothing where it is only to advise, and takes a list with its own terms', async () => {
    const used = JSON.stringify({ features: ['anchor-positioning'] });

    expect(await checking('used.json', used)).toMatchObject({ code: 1 });
    expect(await checking('used.json', used, { PLIMSOLL_FAIL_ON: 'none' })).toMatchObject({ code: 0 });
    expect(JSON.parse(written('check.json'))).toMatchObject({ verdict: 'undecided', failOn: [] });
  });

  it.each([
    ['without arguments', [], {}, 'Usage: node plimsoll-check.mjs <site> <report> [folder]'],
    ['of a site that is not there', ['Nowhere', 'used.txt'], {}, 'There is no site Nowhere.'],
    ['of a report that is not there', ['Shop', 'nowhere.json'], {}, 'ENOENT'],
    ['with a wrong key', ['Shop', 'used.txt'], { PLIMSOLL_KEY: 'plk_wrong' }, '/problems/unauthenticated'],
    ['without a key', ['Shop', 'used.txt'], { PLIMSOLL_KEY: '' }, 'PLIMSOLL_KEY must be a key'],
    ['of a server that is not there', ['Shop', 'used.txt'], { PLIMSOLL_URL: NOBODY }, `${NOBODY} does not answer`],
    [
      'with a word that it does not know',
      ['Shop', 'used.txt'],
      { PLIMSOLL_FAIL_ON: 'risky' },
      '  Each of failOn must be',
    ],
  ])('has a script that ends with 2 and a sentence where it could not ask, as %s', async (_, args, env, sentence) => {
    writeFileSync(join(folder, 'used.txt'), 'grid\n');

    const { code, stderr } = await running(args, env);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
  });

  it('has a script that says so when its key may only read', async () => {
    const { key } = await api.caller({ role: 'viewer', workspace: api.admin.workspace });

    expect(await running(['Shop', 'used.txt'], { PLIMSOLL_KEY: key })).toMatchObject({
      code: 2,
      stderr: 'This key may only read: a key of the role contributor is needed to make checks.\n',
    });
  });
});

const written = (file: string): string => readFileSync(join(folder, file), 'utf8');

type Environment = Readonly<Record<string, string>>;

function checking(report: string, contents: string, env: Environment = {}): Promise<Ended> {
  writeFileSync(join(folder, report), contents);
  return running(['Shop', report, '.'], env);
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function running(args: readonly string[], env: Environment): Promise<Ended> {
  const known = { ...process.env, PLIMSOLL_URL: origin, PLIMSOLL_KEY: api.admin.key, ...env };
  return new Promise((ended) => {
    const child = execFile(process.execPath, [SCRIPT, ...args], { env: known, cwd: folder }, (_error, stdout, stderr) =>
      ended({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
