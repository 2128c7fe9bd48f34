import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { empty } from '../../../../libs/persistence/src/testing/template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { KEY, StartedServer } from '../http/started-server.js';

const copy = await testCopy(empty);
afterAll(() => copy.drop());
/** The embedded database has one process at a time, which migrates it itself. */
const isShared = 'url' in copy.config;
const settings = isShared ? { PLIMSOLL_MIGRATE: 'elsewhere' } : undefined;

/** Runs it as `npm run` does. It is built beforehand, as `npm test` does. */
async function run(command: string, given: readonly string[] = []) {
  const place = 'url' in copy.config ? { DATABASE_URL: copy.config.url } : { PLIMSOLL_DATA_DIR: copy.config.folder };
  const child = spawn(process.execPath, [`dist/apps/api/src/${command}.cli.js`, ...given], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...settings, ...place },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<unknown>((resolve) => child.once('close', resolve));
  const [said, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, said, told };
}

const EDITION = /BCD \S+, web-features \S+\n$/.source;

describe('npm run migrate', () => {
  if (isShared)
    it('is asked for by what refuses a database that nobody migrated', async () => {
      const { code, told } = await run('workspace', ['list']);

      expect({ code, told }).toEqual({
        code: 1,
        told: expect.stringMatching(/^The database is not migrated .*npm run migrate.*\n$/),
      });
    });

  it('applies every migration and imports the catalogue, by one of two at the same time, for processes that wait', async () => {
    const waiting = isShared ? StartedServer.on(copy.config, settings) : undefined;
    const commands = await Promise.all(Array.from({ length: isShared ? 2 : 1 }, () => run('migrate')));

    expect(commands.map(({ code }) => code)).toEqual(commands.map(() => 0));
    const imported = commands.filter(({ said }) => new RegExp(`\nImported ${EDITION}`).test(said));
    expect(imported).toHaveLength(1);
    const applied = commands.flatMap(({ said }) => said.match(/\d{14}_\w+/g) ?? []);
    expect(applied.length).toBeGreaterThan(20);
    expect(new Set(applied).size).toBe(applied.length);

    const server = (await waiting) ?? (await StartedServer.on(copy.config, settings));
    const answer = await fetch(`${server.url}/api/v1/features/grid`, { headers: { authorization: `Bearer ${KEY}` } });
    expect(answer.status).toBe(200);
    await server.kill();
  }, 240_000);

  it('does nothing where all of it was done', async () => {
    const { code, said } = await run('migrate');

    expect(code).toBe(0);
    expect(said).toMatch(new RegExp(`^No migration was missing[.]\nWas imported before: ${EDITION}`));
  }, 120_000);

  it('takes nothing', async () => {
    expect(await run('migrate', ['now'])).toMatchObject({ code: 1, told: expect.stringMatching(/^npm run migrate\n/) });
  }, 120_000);
});
