import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { commandsOn, type Ended, plimsoll } from './run-plimsoll.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-offline-'));
/** Nobody listens there, and no key is known. */
const AWAY = { PLIMSOLL_URL: 'http://127.0.0.1:29', PLIMSOLL_KEY: '' };
const offline = (...args: readonly string[]): Promise<Ended> =>
  plimsoll(['check', ...args, '--from', 'verdicts.json'], { folder, env: AWAY });
let run: Awaited<ReturnType<typeof commandsOn>>;
let saved: Ended;

const WAIVER = { 'waiver.reason': 'For now', 'waiver.until': '2099-12-31' };
const adopt = async (site: Awaited<ReturnType<SitesClient['site']>>, id: string): Promise<void> => {
  const verdict = await client.read(String(site._links['plimsoll:verdict'].href).replace(/\{subjectId\}.*/, id));
  const { body } = await client.submit(verdict, 'propose', { rationale: 'Menus', fallback: 'polyfill' }).expect(201);
  await client.submit(await client.read(body._links.self.href), 'approve', WAIVER).expect(200);
};

beforeAll(async () => {
  run = await commandsOn(api);
  const site = await client.site({ name: 'Shop', 'policy.threshold': 85 });
  await adopt(site, 'popover');
  saved = await run(['verdicts', '--save', 'verdicts.json'], { folder });
}, 60_000);

describe('A check by saved verdicts', () => {
  it('has what was said of everything, and says of which edition and snapshot', async () => {
    expect(saved).toMatchObject({ code: 0, stdout: '' });
    expect(saved.stderr).toMatch(
      /^Saved 2\d,\d{3} verdicts to verdicts\.json\. Shop as of \d{4}-\d\d-\d\d: snapshot \S+ \(2026-10-01 to 2026-10-31\), edition \S+\.\n$/,
    );
    expect((await offline('grid')).stderr).toContain(saved.stderr.slice(saved.stderr.indexOf('Shop as of')));
  });

  it('is as the service says, without it', async () => {
    const used = ['grid', 'anchor-positioning', 'popover', 'css.selectors.has', 'gird'];
    const told = ({ stdout }: Ended) =>
      (JSON.parse(stdout) as { items: Record<string, unknown>[] }).items.map(
        ({ id, kind, verdict, reason, outcome }) => ({
          ...{ id, kind, verdict, reason, outcome },
        }),
      );

    const here = await offline(...used, '--format', 'json');
    const there = await run(['check', ...used, '--format', 'json']);

    expect(told(here)).toEqual(told(there));
    expect([here.code, there.code]).toEqual([1, 1]);
  });

  it('finds what files use, by the keys of that edition', async () => {
    writeFileSync(join(folder, 'card.css'), 'a { top: anchor(bottom) }\n');

    const { code, stdout } = await offline('card.css', '--format', 'github');
    expect(stdout).toMatch(
      /^::error file=card\.css,line=1,col=10,title=Plimsoll%3A unsafe::css\.types\.anchor: 0 %25 is 85 below/,
    );
    expect(code).toBe(1);
  });

  it('lets a waiver end, though what was saved does not change', async () => {
    const contents = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as { adoptions: object[] };
    const until = (day: string) => {
      const adoptions = contents.adoptions.map((each) => ({ ...each, waiver: { reason: 'For now', until: day } }));
      writeFileSync(join(folder, 'waived.json'), JSON.stringify({ ...contents, adoptions }));
      return plimsoll(['check', 'popover', '--from', 'waived.json'], { folder, env: AWAY });
    };

    expect(await until('9999-12-31')).toMatchObject({ code: 0 });
    expect((await until('2026-01-01')).stdout).toContain('but its waiver ended with 2026-01-01.');
  });

  it.each([
    [
      'a report, which the service reads',
      ['report.json', '--from', 'verdicts.json'],
      'A report is read by the service',
    ],
    [
      'a pin of another snapshot',
      ['grid', '--pin', 'pin.json', '--from', 'verdicts.json'],
      'The pin names another snapshot',
    ],
    ['a file of something else', ['grid', '--from', 'report.json'], 'report.json is no file of verdicts'],
    ['a file that is not there', ['grid', '--from', 'nowhere.json'], 'nowhere.json cannot be read: it is not there.'],
  ])('refuses %s', async (_, args, sentence) => {
    writeFileSync(join(folder, 'report.json'), '[{"filePath": "a.css", "messages": []}]');
    writeFileSync(join(folder, 'pin.json'), '{"snapshot": "a", "edition": "b"}');

    const { code, stderr } = await plimsoll(['check', ...args], { folder, env: AWAY });
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });
});
