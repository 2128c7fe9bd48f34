import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Page } from '../../../../tools/docs/page.js';
import { eslintReport } from '../../../../libs/sites/src/testing/reports.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const page = Page.read('docs/how-to/gate-a-pull-request.md');
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-check-'));
let origin: string;

beforeAll(async () => {
  await api.app.listen(0);
  origin = await api.app.getUrl();
  await new SitesClient(api.admin).site({ name: 'Shop', 'policy.threshold': 85 });
});

describe('The guide to gating a pull request', () => {
  it.each([
    ['js', 'plimsoll-check.mjs'],
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

  it('has a script that passes what is safe, pinned to what a former check named', async () => {
    const { snapshotId, editionId } = JSON.parse(written('check.json')) as Record<string, string>;
    const pin = join(folder, 'pin.json');
    writeFileSync(pin, JSON.stringify({ snapshot: snapshotId, edition: editionId }));

    const { code } = await checking('used.txt', 'grid\nhas\n', { PLIMSOLL_PIN: pin });

    expect(code).toBe(0);
    expect(JSON.parse(written('check.json'))).toMatchObject({ verdict: 'pass', pinned: true, tool: 'text' });
  });
});

const written = (file: string): string => readFileSync(join(folder, file), 'utf8');

function checking(
  report: string,
  contents: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string }> {
  writeFileSync(join(folder, report), contents);
  const known = { ...process.env, PLIMSOLL_URL: origin, PLIMSOLL_KEY: api.admin.key, ...env };
  return new Promise((resolve) => {
    const args = ['docs/how-to/plimsoll-check.mjs', 'Shop', join(folder, report), folder];
    const child = execFile(process.execPath, args, { env: known }, (_error, stdout) =>
      resolve({ code: child.exitCode ?? -1, stdout }),
    );
  });
}
