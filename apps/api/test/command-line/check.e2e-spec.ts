import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sarifSchema } from '../../../../libs/reports/src/testing/sarif.schema.js';
import { eslintReport, lighthouseReport } from '../../../../libs/sites/src/testing/reports.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { type Around, commandsOn, type Ended } from './run-plimsoll.js';

const api = await startApi();
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-check-'));
let plimsoll: (args: readonly string[], around?: Around) => Promise<Ended>;
const check = (args: readonly string[], around: Around = {}): Promise<Ended> =>
  plimsoll(['check', ...args], { folder, ...around });
const write = (file: string, contents: string): void => writeFileSync(join(folder, file), contents);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

beforeAll(async () => {
  plimsoll = await commandsOn(api);
  await new SitesClient(api.admin).site({ name: 'Shop', 'policy.threshold': 85 });
  mkdirSync(join(folder, 'src'));
  write(
    'src/card.css',
    'a { inset: 0 }\n.card { top: anchor(bottom) }\n@supports (top: anchor(top)) { a { top: anchor(top) } }\n',
  );
  write(
    'src/card.ts',
    'export const open = (card: Card) => {\n  navigator.modelContext ?? card;\n  structuredClone(card);\n};\n',
  );
});

describe('plimsoll check', () => {
  it('ends with 0 where everything is safe, and says by what', async () => {
    const { code, stdout } = await check(['grid', 'css.selectors.has', 'css-has']);

    expect(stdout).toMatch(
      /^✔ pass {2}Shop: all 3 pass, by 85 % of the visits of 2026-10-01 to 2026-10-31\.\n {2}snapshot /,
    );
    expect(code).toBe(0);
  });

  it('ends with 1 where something fails, and says why', async () => {
    const { code, stdout } = await check(['grid', 'anchor-positioning']);

    expect(stdout).toMatch(/^✖ unsafe {2}anchor-positioning\n {2}0 % is 85 below the line of 85: Chrome/);
    expect(stdout).toContain('✖ fail  Shop: 1 of 2 fails, by');
    expect(code).toBe(1);
  });

  it('ends with 0 where it is undecided, and helps who misspelt', async () => {
    const { code, stdout } = await check(['grid', 'gird']);

    expect(stdout).toMatch(/\? unknown-id {2}gird\n.*\n {2}Meant: grid/);
    expect(code).toBe(0);
  });

  it('takes a list from a file or standard input, with comments', async () => {
    write('used.txt', '# what the cards use\r\ngrid # since 2024\n\nanchor-positioning\n');

    expect((await check(['used.txt'])).code).toBe(1);
    expect((await check(['-'], { input: read('used.txt').replace('anchor-positioning', '') })).code).toBe(0);
  });

  it.each([
    ['ESLint', eslintReport, '/home/ci/shop/src/card.css:2:9'],
    ['Lighthouse', lighthouseReport, 'https://shop.example/'],
  ])('takes the report of %s as it is', async (_, report, place) => {
    write('report.json', JSON.stringify(report));

    const { code, stdout } = await check(['report.json']);
    expect(stdout).toContain(place);
    expect(code).toBe(1);
  });

  it('finds what the files of a folder use, with the place of each', async () => {
    const { code, stdout, stderr } = await check(['src']);

    expect(stderr).toMatch(/^Read 2 files, with \d+ keys of the catalogue\.\n$/);
    expect(stdout).toMatch(/✖ unsafe {2}css\.types\.anchor of anchor-positioning\n.*\n {2}src\/card\.css:2:14\n/);
    expect(stdout).not.toContain('card.css:3');
    expect(code).toBe(1);
  });

  it('tells of a file that it could not parse, which fails unless told otherwise', async () => {
    mkdirSync(join(folder, 'broken'), { recursive: true });
    write('broken/a.js', 'let = = 1');

    const { code, stdout } = await check(['broken', 'grid']);
    expect(stdout).toContain('✖ not-checked  broken/a.js: Unexpected token');
    expect(stdout).toContain('  broken/a.js:1:7');
    expect(code).toBe(1);
    expect(await check(['broken', 'grid', '--fail-on', 'unsafe'])).toMatchObject({ code: 0 });
  });

  it('is made where files use nothing, or none could be parsed', async () => {
    mkdirSync(join(folder, 'plain'));
    write('plain/a.css', 'a {}');

    expect((await check(['plain'])).stdout).toMatch(/^✔ pass {2}Shop: /);
    expect(await check(['broken', '--fail-on', 'none'])).toMatchObject({ code: 0 });
    expect(await check(['broken'])).toMatchObject({ code: 1 });
  });

  it('fails nothing where it is only to advise', async () => {
    expect(await check(['anchor-positioning', '--fail-on', 'none'])).toMatchObject({ code: 0 });
  });

  it('writes SARIF that the standard allows, with the places in the files', async () => {
    const { stdout } = await check(['src', '--format', 'sarif']);

    const isSarif = formats.default(new Ajv2020({ strict: false })).compile(sarifSchema);
    expect([isSarif(JSON.parse(stdout)), isSarif.errors]).toEqual([true, null]);
    expect(stdout).toContain(
      '"artifactLocation":{"uri":"src/card.css","uriBaseId":"%SRCROOT%"},"region":{"startLine":2,"startColumn":14}',
    );
  });

  it('writes JUnit, workflow commands, Markdown and JSON', async () => {
    const printed = async (format: string) => (await check(['src', '--format', format])).stdout;

    expect(await printed('junit')).toMatch(
      /^<\?xml[^]*<testcase name="css\.types\.anchor"[^>]*file="src\/card\.css" line="2"><failure/,
    );
    expect(await printed('github')).toMatch(/^::error file=src\/card\.css,line=2,col=14,title=Plimsoll%3A unsafe::/);
    expect(await printed('markdown')).toMatch(/^### ❌ Plimsoll: fail/);
    expect(JSON.parse(await printed('json'))).toMatchObject({ verdict: 'fail', site: 'Shop' });
  });

  it('writes every form for a pipeline into one folder', async () => {
    expect(await check(['src', '--reports', 'out/plimsoll'])).toMatchObject({ code: 1 });

    expect(readdirSync(join(folder, 'out/plimsoll')).toSorted()).toEqual([
      'check.json',
      'comment.md',
      'junit.xml',
      'results.sarif',
    ]);
  });

  it('writes the pin that is not there yet, and keeps to it', async () => {
    const first = await check(['grid', '--pin', 'pin.json', '--format', 'json']);
    const { snapshotId, editionId } = JSON.parse(first.stdout) as Record<string, string>;

    expect(first.stderr).toContain('Wrote pin.json');
    expect(JSON.parse(read('pin.json'))).toEqual({ snapshot: snapshotId, edition: editionId });
    expect(JSON.parse((await check(['grid', '--pin', 'pin.json', '--format', 'json'])).stdout)).toMatchObject({
      pinned: true,
    });
  });

  it('takes a site by its name, and names those that there are where it cannot tell', async () => {
    const client = new SitesClient(api.caller ? await api.caller({ role: 'admin' }) : api.admin);
    await client.site({ name: 'North', 'policy.threshold': 85 });
    await client.site({ name: 'South', 'policy.threshold': 85 });
    const env = { PLIMSOLL_KEY: client.caller.key };

    expect((await check(['grid', '--site', 'South'], { env })).stdout).toContain('✔ pass  South:');
    expect(await check(['grid'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Which site\? Name it with --site\. There are: (North, South|South, North)\.\n$/),
    });
  });

  it.each([
    ['without anything to check', [], {}, 'What is to be checked?'],
    ['of a file that is not there', ['nowhere.css'], {}, 'nowhere.css cannot be read: it is not there.'],
    ['of a file that is no list', ['noise.txt'], {}, 'noise.txt is no list of ids, one a line'],
    ['of an empty file', ['empty.txt'], {}, 'empty.txt names nothing to check.'],
    ['of a folder without sources', ['vacant'], {}, 'There is nothing to read in vacant'],
    [
      'of nothing that is known',
      ['gird'],
      {},
      'Nothing goes by what was named, and no file or folder either: gird (meant: grid',
    ],
    ['of a word that is a folder and an id', ['popover'], {}, 'popover is here, and an id too: write ./popover'],
    [
      'of a document of no tool',
      ['strange.json'],
      {},
      'are those of no report that is read here. (report-not-understood)',
    ],
    ['of two reports', ['strange.json', 'strange.json'], {}, 'A report is checked by itself'],
    ['with a word that it does not know', ['grid', '--fail-on', 'risky'], {}, '--fail-on takes none, or unsafe'],
    ['in a format that there is not', ['grid', '--format', 'pdf'], {}, 'Allowed choices are text, json, sarif'],
    ['with an option that there is not', ['grid', '--fial-on', 'none'], {}, "unknown option '--fial-on'"],
    [
      'with a pin that names nothing',
      ['grid', '--pin', 'strange.json'],
      {},
      'strange.json must name a snapshot and an edition.',
    ],
    ['of a site that is not there', ['grid', '--site', 'Nowhere'], {}, 'There is no site Nowhere.'],
    [
      'with a wrong key',
      ['grid'],
      { PLIMSOLL_KEY: 'plk_wrong' },
      'The API key is not known here. (unauthenticated) Put a key',
    ],
    ['without a key', ['grid'], { PLIMSOLL_KEY: '' }, '(unauthenticated) Put a key of the service into PLIMSOLL_KEY'],
    ['of no address', ['grid'], { PLIMSOLL_URL: 'shop' }, 'shop is no address'],
    [
      'of a server that is away',
      ['grid'],
      { PLIMSOLL_URL: 'http://127.0.0.1:29' },
      '127.0.0.1:29 cannot be reached. (ECONNREFUSED) Say where',
    ],
  ])('ends with 2 and a sentence where it could not ask: %s', async (_, args, env, sentence) => {
    for (const each of ['vacant', 'popover']) mkdirSync(join(folder, each), { recursive: true });
    write('noise.txt', 'a b c\n');
    write('empty.txt', '# nothing\n');
    write('strange.json', '{"what": "ever"}');

    const { code, stdout, stderr } = await check(args, { env });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says what to do where there is no snapshot yet, and where its key may only read', async () => {
    const client = new SitesClient(await api.caller({ role: 'admin' }));
    const audience = await client.shop();
    await client.created({ name: 'New', audienceId: audience.id, 'policy.threshold': 85 });
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });

    expect(await check(['grid'], { env: { PLIMSOLL_KEY: client.caller.key } })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        '(no-snapshot) Send what the visitors came with: plimsoll import <file> --audience <name>.',
      ),
    });
    expect(await check(['grid'], { env: { PLIMSOLL_KEY: viewer.key } })).toMatchObject({
      code: 2,
      stderr: 'This key may only read: a key of the role contributor is needed to make checks.\n',
    });
  });

  it('warns of a key on the command line, and never prints it', async () => {
    const { code, stdout, stderr } = await check(['grid', '--key', api.admin.key]);

    expect(code).toBe(0);
    expect(stderr).toContain('A key on the command line is seen by everybody on this machine');
    expect(stdout + stderr).not.toContain(api.admin.key);
  });
});
