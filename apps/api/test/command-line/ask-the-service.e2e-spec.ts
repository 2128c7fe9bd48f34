import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Background } from '#libs/background';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { type Around, commandsOn, type Ended } from './run-plimsoll.js';

const api = await startApi();
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-ask-'));
let plimsoll: (args: readonly string[], around?: Around) => Promise<Ended>;

beforeAll(async () => {
  plimsoll = await commandsOn(api);
  await new SitesClient(api.admin).site({ name: 'Shop', 'policy.threshold': 85 });
});

describe('plimsoll coverage', () => {
  it('tells who has one, and what costs most', async () => {
    const { code, stdout } = await plimsoll(['coverage', 'has']);

    expect(stdout).toMatch(/^ 88\.89 % {2}has, not known 1\.11 %\n {2}costs 5\.56 %: Firefox up to 120\n/);
    expect(code).toBe(0);
  });

  it('tells of several also what they are together', async () => {
    const { stdout } = await plimsoll(['coverage', 'has', 'grid', '--site', 'Shop']);

    expect(stdout.split('\n').slice(0, 3)).toEqual([
      ' 88.89 %  has, not known 1.11 %',
      expect.stringContaining('%  grid'),
      ' 88.89 %  all of them together, not known 1.11 %',
    ]);
  });

  it('lists, as JSON and CSV too', async () => {
    const list = ['coverage', '--q', 'grid', '--limit', '2'];

    expect((await plimsoll(list)).stdout.trim().split('\n')).toHaveLength(2);
    expect(JSON.parse((await plimsoll([...list, '--json'])).stdout)).toEqual([
      expect.objectContaining({ kind: 'feature' }),
      expect.objectContaining({ kind: 'feature' }),
    ]);
    expect((await plimsoll([...list, '--csv'])).stdout).toMatch(/^kind,id,name,full/);
  });

  it.each([
    ['of what is not there', ['made-up'], 'There is no feature or key made-up. (not-found)'],
    ['of an audience that is not there', ['grid', '--audience', 'Nowhere'], 'There is no audience Nowhere.'],
    ['with a limit that is none', ['--limit', 'many'], '(invalid-parameters)\n  /limit: '],
    ['as both', ['--json', '--csv'], 'Ask for --json or --csv'],
    ['as CSV of some', ['grid', '--csv'], '--csv is of the list'],
  ])('refuses to tell %s', async (_, args, sentence) => {
    const { code, stderr } = await plimsoll(['coverage', ...args]);

    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });
});

describe('Among several', () => {
  let env: Record<string, string>;

  beforeAll(async () => {
    const client = new SitesClient(await api.caller({ role: 'admin' }));
    await client.site({ name: 'Shop', 'policy.threshold': 85 });
    await client.caller.post('/api/v1/audiences').send({ name: 'Others' }).expect(201);
    env = { PLIMSOLL_KEY: client.caller.key };
  });

  it('the audience that the only site is measured by is asked, where none is named', async () => {
    expect(await plimsoll(['coverage', 'has'], { env })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^ 88\.89 % {2}has/),
    });
  });

  it.each([
    ['site', ['browserslist', '--site', 'Shopp'], 'There is no site Shopp. There are: Shop.\n'],
    [
      'audience',
      ['coverage', '--audience', 'Shp'],
      /^There is no audience Shp\. There are: (\w+, )?Others(, \w+)?\.\n$/,
    ],
  ])('those that there are are named to who names a %s that is not there', async (_, args, told) => {
    expect(await plimsoll(args, { env })).toMatchObject({ code: 2, stderr: expect.stringMatching(told) });
  });

  it('both ways to name whose visits are meant are told, where there is no only one', async () => {
    const client = new SitesClient(await api.caller({ role: 'admin' }));
    await client.caller.post('/api/v1/audiences').send({ name: 'Others' }).expect(201);
    await client.caller.post('/api/v1/audiences').send({ name: 'Kiosks' }).expect(201);

    expect(await plimsoll(['coverage'], { env: { PLIMSOLL_KEY: client.caller.key } })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'Which audience? Name it with --audience, or the site that it measures with --site.',
      ),
    });
  });
});

describe('plimsoll browserslist', () => {
  it('prints a .browserslistrc, or what a tool reads', async () => {
    expect((await plimsoll(['browserslist'])).stdout).toMatch(/^# Shop: what at least 85 %[^]*\nchrome >= \d+\n/);
    expect(JSON.parse((await plimsoll(['browserslist', '--format', 'esbuild'])).stdout)).toHaveProperty('target');
    expect(await plimsoll(['browserslist', '--format', 'babel'])).toMatchObject({ code: 2 });
  });
});

describe('plimsoll key', () => {
  it('tells who it is, and what it may', async () => {
    const { workspace } = api.admin;
    const viewer = await api.caller({ role: 'viewer', workspace, name: 'CI' });

    expect(await plimsoll(['key'])).toMatchObject({
      code: 0,
      stdout: `test, admin\nworkspace Test (${workspace})\nmay read, check, propose, import, make sites, make keys\n`,
    });
    expect((await plimsoll(['key'], { env: { PLIMSOLL_KEY: viewer.key } })).stdout).toBe(
      `CI, viewer\nworkspace Test (${workspace})\nmay read\n`,
    );
  });

  it.each([
    ['none', '', 'There is no key: put one into PLIMSOLL_KEY.'],
    ['a wrong one', 'plk_wrong', '(unauthenticated)'],
  ])('refuses %s, and prints no key', async (_, key, sentence) => {
    const { code, stdout, stderr } = await plimsoll(['key'], { env: { PLIMSOLL_KEY: key } });

    expect(stderr).toContain(sentence);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('plk_wrong');
  });
});

describe('A service that has version 1 alone', () => {
  it('is said to be too old', async () => {
    const older = createServer((_, response) => {
      response.setHeader('content-type', 'application/hal+json');
      response.end(JSON.stringify({ _links: { self: { href: '/api' }, 'plimsoll:v1': { href: '/api/v1' } } }));
    });
    await new Promise<void>((listening) => older.listen(0, '127.0.0.1', listening));
    const { port } = older.address() as AddressInfo;

    const { code, stderr } = await plimsoll(['key', '--url', `http://127.0.0.1:${String(port)}`]);
    older.close();

    expect(stderr).toContain('The service is older than what asks it: it has no version 2 of the API.');
    expect(code).toBe(2);
  });
});

describe('plimsoll import', () => {
  const PERIOD = ['--from', '2026-09-01', '--to', '2026-09-30'];
  const importing = async (contents: string, ...args: readonly string[]): Promise<Ended> => {
    writeFileSync(join(folder, 'visits.csv'), contents);
    const settled = setInterval(() => void api.app.get(Background).settle(), 300);
    return plimsoll(['import', 'visits.csv', ...args], { folder }).finally(() => clearInterval(settled));
  };

  it('sends a file, watches it being read, and tells what it was mapped to', async () => {
    const { code, stdout, stderr } = await importing(
      'browser,version,visits\nChrome,140,70\nSafari,15.0,28\nFoo,1,2\nGooglebot,2.1,5\n',
      ...PERIOD,
    );

    expect(stderr).toMatch(/^visits\.csv: queued, 0 %, 0 rows\n/);
    expect(stdout).toMatch(
      /^\S.*, 2026-09-01 to 2026-09-30: \d+ visits, read as table\n {2}mapped 98 \(\d+\.\d %\)\n[^]* {2}not known: Foo \(2\)\n/,
    );
    expect(code).toBe(0);
  });

  it('ends with 1 where the service could not read it, and says why', async () => {
    expect(await importing('browser,version,visits\nChrome,140,70\n')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('The import failed: The file does not say which days it is of'),
    });
  });

  it.each([
    ['that is not there', ['nowhere.csv', ...PERIOD], 'nowhere.csv cannot be read: it is not there.'],
    ['that is a folder', ['.', ...PERIOD], '. is no file.'],
    ['of days that are none', ['visits.csv', '--from', 'May'], '(invalid-parameters)'],
  ])('refuses a file %s', async (_, args, sentence) => {
    writeFileSync(join(folder, 'visits.csv'), 'browser,version,visits\n');

    const { code, stderr } = await plimsoll(['import', ...args], { folder });
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });

  it('says to a viewer that it may not', async () => {
    const { key } = await api.caller({ role: 'viewer', workspace: api.admin.workspace });

    expect(await plimsoll(['import', 'visits.csv', ...PERIOD], { folder, env: { PLIMSOLL_KEY: key } })).toMatchObject({
      code: 2,
      stderr: 'This key may only read: a key of the role contributor is needed to import.\n',
    });
  });
});
