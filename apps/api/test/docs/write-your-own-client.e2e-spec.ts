import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Page } from '../../../../tools/docs/page.js';
import { stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { Between, type Fate } from './between.js';

const FILE = 'docs/how-to/propose.mjs';
const page = Page.read('docs/how-to/write-your-own-client.md');
const api = await startApi();
const { workspace } = api.admin;
const keys = {
  KEY: api.admin.key,
  APPROVER: (await api.caller({ role: 'approver', workspace })).key,
  CONTRIBUTOR: (await api.caller({ role: 'contributor', workspace })).key,
  VIEWER: (await api.caller({ role: 'viewer', workspace })).key,
};
let origin: string;

beforeAll(async () => {
  await api.app.listen(0);
  origin = await api.app.getUrl();
  const reader = new WalkThrough(origin, keys);
  for (const file of ['docs/tutorials/first-audience.md', 'docs/how-to/set-a-policy.md'])
    for (const step of stepsOf(Page.read(file))) await reader.take(step);
});

describe('The guide to writing a client', () => {
  const commands = page.blocks.flatMap(({ language, source }, at): [string, string][] =>
    language === 'sh' ? [[source, page.blocks[at + 1].source]] : [],
  );

  it('shows the program as it is', () => {
    expect(page.blocksOf('js')).toEqual([readFileSync(FILE, 'utf8').trimEnd()]);
  });

  it('runs it four times', () => {
    expect(commands).toHaveLength(4);
  });

  it.each(commands)('is told what it shows by %s', async (command, shown) => {
    const [, key = '', args = ''] = /^PLIMSOLL_KEY=\$(\w+) node docs\/how-to\/propose\.mjs (.+)$/.exec(command) ?? [];
    const words = Array.from(args.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare);
    const { printed } = await running(words, keys[key as keyof typeof keys]);

    expect(asShown(printed)).toBe(asShown(shown));
  });
});

describe('Its program', () => {
  const client = new SitesClient(api.admin);
  const contributor = keys.CONTRIBUTOR;

  it('finds what is pages away, and proposes once though the answer was lost', async () => {
    const { id: audienceId } = await client.measured();
    const operations = Array.from({ length: 60 }, (_, index) => siteCalled(`Kiosk ${String(index)}`, audienceId));
    await api.admin
      .post((await client.sites())._links['plimsoll:batch'].href)
      .send({ operations })
      .expect(207);
    const site = await client.site({ name: 'Kiosk', audienceId });
    const between = await Between.listening(origin, ({ method }, nth) =>
      method === 'POST' && nth === 1 ? 'lost' : 'passed',
    );

    const { code, printed } = await running(['Kiosk', 'has', 'Cards need it'], contributor, between.url);

    expect([code, printed]).toEqual([0, expect.stringContaining('proposed, as "Cards need it"')]);
    expect(between.seen.filter(({ url }) => url.startsWith('/api/v1/sites?'))).toHaveLength(2);
    const posts = between.seen.filter(({ method }) => method === 'POST');
    expect(posts.map(({ key }) => key)).toEqual([posts[0].key, posts[0].key]);
    const { _embedded } = await client.read(`/api/v1/sites/${String(site.id)}/adoptions`);
    expect(_embedded['plimsoll:adoptions']).toMatchObject([{ featureId: 'has', rationale: 'Cards need it' }]);
  });

  it('changes what it has read, and reads again what was changed meanwhile', async () => {
    await client.site({ name: 'Desk' });
    const proposed = await running(['Desk', 'has', 'Cards need it'], contributor);
    const [adoption = ''] = /\/api\S+adoptions\S+/.exec(proposed.printed) ?? [];
    const between = await Between.listening(origin, async ({ method }, nth): Promise<Fate> => {
      if (method === 'PATCH' && nth === 1)
        await api.admin
          .patch(adoption)
          .set({ 'content-type': 'application/merge-patch+json', 'if-match': '*' })
          .send('{"owner": "Web team"}')
          .expect(200);
      return 'passed';
    });

    const { code } = await running(['Desk', 'has', 'Menus too'], contributor, between.url);

    expect(code).toBe(0);
    expect(between.seen.filter(({ method }) => method === 'PATCH').map(({ status }) => status)).toEqual([412, 200]);
    expect(await client.read(adoption)).toMatchObject({ rationale: 'Menus too', owner: 'Web team' });
  });

  it('waits where it is told to, and then does what it came for', async () => {
    await client.site({ name: 'Shelf' });
    const between = await Between.listening(origin, (_, nth) => (nth === 1 ? 'later' : 'passed'));

    const { code } = await running(['Shelf', 'has', 'Cards need it'], contributor, between.url);

    expect(code).toBe(0);
    expect(between.seen.map(({ method, status }) => [method, status])).toEqual([
      ...[...Array<number>(3).keys()].flatMap(() => [
        ['GET', 429],
        ['GET', 200],
      ]),
      ...[
        ['POST', 429],
        ['POST', 201],
      ],
    ]);
  });

  it('tells what is wrong, and where to go on', async () => {
    await client.site({ name: 'Empty', audienceId: (await client.shop()).id });
    await client.site({ name: 'Table' });

    const printed = async (...args: string[]): Promise<string> => {
      const run = await running(args, contributor);
      expect(run.code).toBe(1);
      return run.printed;
    };

    expect(await printed('Empty', 'has', 'Yes')).toMatch(/ plimsoll:snapshots {2}\/api\S+\n {2}http\S+no-snapshot\n$/);
    expect(await printed('Table', 'has', ' ')).toMatch(/ \/rationale {2}Must hold more than spaces\.\n/);
    expect(await printed('Nowhere', 'has', 'Yes')).toBe('There is no site "Nowhere".\n');
    expect(await printed('Table')).toMatch(/^Call it with a site, a feature and why/);
  });

  it('says what may be done where something else may not', async () => {
    await client.site({ name: 'Chair' });
    const { printed } = await running(['Chair', 'has', 'Yes'], contributor);
    const [adoption = ''] = /\/api\S+adoptions\S+/.exec(printed) ?? [];
    await api.admin.post(`${adoption}/withdraw`).send({}).expect(200);

    expect((await running(['Chair', 'has', 'Again'], contributor)).printed).toMatch(
      /shows no plimsoll:merge: .* It offers\n {2}plimsoll:propose {2}Propose it again\n$/,
    );
  });
});

const siteCalled = (name: string, audienceId: string): object => ({
  ...{ op: 'create', body: { name, audienceId, policy: { threshold: 95 } } },
});

const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;

/** Ids and where the API is served are the reader's own. */
const asShown = (text: string): string => text.trimEnd().replace(UUID, '…').replaceAll(origin, 'http://127.0.0.1:3000');

interface Run {
  readonly code: number;
  /** Both streams: a terminal shows them together. */
  readonly printed: string;
}

function running(args: readonly string[], key: string, url = origin): Promise<Run> {
  const env = { ...process.env, PLIMSOLL_URL: url, PLIMSOLL_KEY: key };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [FILE, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, printed: stdout + stderr }),
    );
  });
}
