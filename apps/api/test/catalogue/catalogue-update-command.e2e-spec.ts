import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { packageFolders } from '../../../../libs/catalogue/src/testing/package-folders.js';
import { smallPackages } from '../../../../libs/catalogue/src/testing/small-packages.js';
import { Page } from '../../../../tools/docs/page.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { StartedServer } from '../http/started-server.js';
import { DeferredImports, hrefOf } from '../jobs/deferred-imports.js';

const copy = await testCopy(importedEdition);
const packages = await packageFolders(smallPackages({ bcdVersion: '99.0.0', webFeaturesVersion: '98.0.0' }));
const home = await mkdtemp(join(tmpdir(), 'plimsoll-npm-'));
afterAll(async () => {
  await rm(home, { recursive: true });
  await packages.drop();
  await copy.drop();
});

/** Stands for npm: it lays down what was prepared, whatever the version, or fails as npm does. */
const NPM = `
  const { cpSync } = require('node:fs');
  const [, , , , folder, ...rest] = process.argv;
  if (rest.some((spec) => spec.endsWith('@0.0.0'))) { console.error('npm error code ETARGET'); process.exit(1); }
  const lay = (from, name) => cpSync(from, folder + '/node_modules/' + name, { recursive: true });
  lay(${JSON.stringify(packages.folders.compatData)}, '@mdn/browser-compat-data');
  lay(${JSON.stringify(packages.folders.webFeatures)}, 'web-features');`;
await writeFile(join(home, 'npm.cjs'), NPM);

/** What the guide has an operator type, without `npm run`: the update, and the way back. */
const [UPDATE, BACK] = ['update', 'update -- --back'].map((words) => {
  const command = `npm run catalogue:${words}`;
  expect(Page.read('docs/how-to/import-a-newer-catalogue.md').blocksOf('sh')).toContain(command);
  return command.split(' ').slice(4);
}) as [string[], string[]];

/** Whoever sits at a terminal, as far as the command can tell. */
const AT_TERMINAL = ['--import', 'data:text/javascript,process.stdin.isTTY=true'];

/** Runs it as `npm run` does; with an answer it has somebody to ask. It is built beforehand, as `npm test` does. */
async function run(given: readonly string[], answer?: string) {
  const place = 'url' in copy.config ? { DATABASE_URL: copy.config.url } : { PLIMSOLL_DATA_DIR: copy.config.folder };
  const [options, command] = [answer === undefined ? [] : AT_TERMINAL, 'dist/apps/api/src/catalogue-update.cli.js'];
  const child = spawn(process.execPath, [...options, command, ...given], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...place, npm_execpath: join(home, 'npm.cjs') },
  });
  child.stdin.end(answer === undefined ? '' : `${answer}\n`);
  const ended = new Promise<unknown>((resolve) => child.once('close', resolve));
  const [said, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, said, told };
}

const FIRST = /BCD (?!99)\S+, web-features (?!98)\S+/.source;
const NEWER = 'BCD 99\\.0\\.0, web-features 98\\.0\\.0';
/** What changes comes first, then what was done about it. */
const reported = (from: string, to: string, done: string) =>
  new RegExp(`^${from} → ${to}\n[^]*/ Shop: \\d+ → \\d+ features safe\n[^]*\n.*${done}`);

describe('npm run catalogue:update', () => {
  beforeAll(async () => {
    const server = await StartedServer.on(copy.config);
    const client = new DeferredImports(() => server.url);
    const post = (path: string, form: object) =>
      client.ask(path, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(form) },
      });
    const audience = await client.audience('Visitors');
    const rows = [{ browser: 'Chrome', version: '140.0', os: 'Windows', visits: 1_000 }];
    await post(audience._templates.import.target, { from: '2026-10-01', to: '2026-10-31', rows });
    const sites = hrefOf(await client.ask('/api/v1'), 'plimsoll:sites');
    await post(sites, { name: 'Shop', audienceId: audience.id, policy: { threshold: 80 } });
    await server.kill();
  }, 120_000);

  it('refuses to go back where there is nothing to go back to', async () => {
    const { code, told } = await run(['--back', '--yes']);

    expect([code, told]).toEqual([1, expect.stringContaining('No other edition was ever the current one')]);
  }, 60_000);

  it.each([
    ['where nobody is there to be asked', undefined],
    ['without a yes', 'n'],
  ])(
    'tells what would change for each site, and changes nothing %s',
    async (_when, answer) => {
      const { code, said, told } = await run([], answer);

      expect([code, code === 0 ? '' : told]).toEqual([0, '']);
      expect(said).toMatch(reported(FIRST, NEWER, 'Not made current. To do so later: npm run edition -- use \\S+\n$'));
      expect(said).toContain('  gone: a, abbr, ');
      expect(said.includes('Make it the current edition? [y/N] ')).toBe(answer !== undefined);
    },
    120_000,
  );

  it('makes it current once that was agreed to, and goes back as it came', async () => {
    const made = await run(UPDATE, 'y');
    expect(made.said).toMatch(reported(FIRST, NEWER, `${NEWER} is the current edition. To go back: .* --back\n$`));

    const again = await run(['--yes']);
    expect(again.said).toMatch(new RegExp(`^${NEWER} is the current edition already.\n$`));

    const back = await run([...BACK, '--yes']);
    expect(back.said).toMatch(reported(NEWER, FIRST, `${FIRST} is the current edition. To go back: .*\n$`));
    expect(back.said).not.toContain('[y/N]');

    const forth = await run(['--yes']);
    expect(forth.said).toMatch(reported(FIRST, NEWER, `${NEWER} is the current edition. To go back: .*\n$`));
    expect([made, again, back, forth].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  }, 240_000);

  it('says in npm’s words why there are no packages, and changes nothing', async () => {
    const { code, said, told } = await run(['--bcd', '0.0.0', '--yes']);

    expect([code, said]).toEqual([1, '']);
    expect(told).toContain('The packages were not fetched.\nnpm error code ETARGET');
  }, 60_000);

  it.each([[['now']], [['--forward']]])(
    'refuses %j',
    async (given) => {
      const { code, said } = await run(given);

      expect([code, said]).toEqual([1, '']);
    },
    60_000,
  );
});
