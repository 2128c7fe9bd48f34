import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCENARIOS = readdirSync('tools/faults/scenarios').map((file) => file.replace(/\.mjs$/, ''));
/** They build the version before, of the whole history: `.ci/run` sees whether it is there. */
const OF_HISTORY = ['upgrade-embedded', 'upgrade-postgres'];
const SHORT = SCENARIOS.filter((name) => process.env.PLIMSOLL_HISTORY || !OF_HISTORY.includes(name));

/** What the command wrote of each scenario. */
type Results = Readonly<Record<string, { readonly broken: readonly string[] } | undefined>>;

const run = (...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<string> } => {
  const child = spawn(process.execPath, ['tools/faults/index.mjs', ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  return { child, ended: once(child, 'exit').then(() => said) };
};

describe('The command that breaks things', () => {
  it('names what there is to who asks for another', async () => {
    const { child, ended } = run('nothing-like-it');

    expect(await ended).toContain(`There is no nothing-like-it. There are: ${SCENARIOS.join(', ')}.`);
    expect(child.exitCode).toBe(1);
  });
});

if (process.env.PLIMSOLL_FAULTS !== undefined) {
  describe('What is promised of faults', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-findings-'));
    let results: Results = {};
    let said = '';
    beforeAll(async () => {
      const file = join(folder, 'results.json');
      said = await run(...SHORT, '--rounds', '6', '--seconds', '3', '--results', file).ended;
      results = JSON.parse(readFileSync(file, 'utf8')) as Results;
    }, 1_500_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(SHORT)('holds: %s', (name) => {
      const { broken } = results[name] ?? { broken: [`It did not come to an end.\n${said}`] };
      expect(broken).toEqual([]);
    });
  });
}
