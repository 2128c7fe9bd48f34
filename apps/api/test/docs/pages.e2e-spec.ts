import { RouteRegister } from '#libs/http';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { operationsOf, writtenIn } from '../../../../tools/docs/operations.js';
import { permissionsOf } from '../../../../tools/docs/permissions.js';
import { Page } from '../../../../tools/docs/page.js';
import { stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { startApi } from '../start-api.js';
import { commandOn, typed } from './typed.js';

const api = await startApi();
const steps = stepsOf(Page.read('docs/tutorials/first-audience.md'));
/** A key of BCD, as pages write it. */
const KEY = /`((?:api|css|html|http|javascript|svg)\.[\w.@-]*\w)`/g;
let origin: string;
let reader: WalkThrough;

beforeAll(async () => {
  await api.app.listen(0);
  origin = await api.app.getUrl();
  reader = new WalkThrough(origin, { KEY: api.admin.key });
});

describe('The first tutorial', () => {
  it('is eight commands', () => {
    expect(steps).toHaveLength(8);
  });

  it.each(steps.map((step, at) => [at + 1, step] as const))('is answered as it shows at step %i', async (_, step) => {
    const { status, shown, answered } = await reader.take(step);

    expect({ status, answered }).toEqual({
      status: / -(d|-data-binary) /.test(step.command) ? 201 : 200,
      answered: shown,
    });
  });
});

describe('The answer that other pages show', () => {
  const command = steps.at(6)?.command ?? '';

  it.each(['README.md', 'docs/how-to/read-an-answer.md'])('is the same in %s', async (file) => {
    const blocks = Page.read(file).blocksOf('json');
    expect(blocks).not.toHaveLength(0);

    for (const block of blocks) {
      const { shown, answered } = await reader.take({ command, shown: JSON.parse(block) });
      expect(answered).toEqual(shown);
    }
  });
});

describe('The script', () => {
  const file = 'docs/how-to/safe-features.mjs';

  it('is shown as it is', () => {
    expect(Page.read('docs/how-to/use-from-a-script.md').blocksOf('js')).toEqual([
      readFileSync(file, 'utf8').trimEnd(),
    ]);
  });

  it('prints every feature that is safe, by all pages of the collection', async () => {
    const command = commandOn(Page.read('docs/how-to/use-from-a-script.md'), file);
    const ours = command.replace('plk_…', api.admin.key).replace('World 95', "'My shop' 90");
    const stdout = await typed(ours, { PLIMSOLL_URL: origin });

    const [summary = '', ...features] = stdout.trimEnd().split('\n');
    expect(summary).toBe(`${features.length} features are safe for My shop at 90 %`);
    expect(features.length).toBeGreaterThan(500);
    expect(features).toContain('99.2771  grid');
    expect(stdout).not.toContain('backdrop-filter');
  });

  it.each([
    ['an audience that is not there', ['Nowhere', '90'], 'There is no audience "Nowhere", but "My shop"'],
    ['no threshold', ['My shop'], 'Call it with an audience and a threshold'],
    ['a threshold that is none', ['My shop', 'most'], 'threshold must be a number'],
  ])('says what is wrong with %s', async (_, asked, words) => {
    const env = { ...process.env, PLIMSOLL_URL: origin, PLIMSOLL_KEY: api.admin.key };

    await expect(promisify(execFile)(process.execPath, [file, ...asked], { env })).rejects.toMatchObject({
      ...{ code: 1, stdout: '', stderr: expect.stringContaining(words) },
    });
  });
});

describe('A compat key that a page names', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const named = pages.flatMap((file) =>
    Array.from(readFileSync(`docs/${file}`, 'utf8').matchAll(KEY), ([, key = '']): [string, string] => [key, file]),
  );

  it.each(named)('is one: %s in %s', async (key) => {
    await api.admin.get(`/api/v1/keys/${key}`).expect(200);
  });
});

describe('The table of operations', () => {
  it('is what is served: after a change, run npm run docs', async () => {
    const { body } = await api.http.get('/openapi.json?version=v2').expect(200);

    expect(writtenIn(readFileSync('docs/reference/api.md', 'utf8'))).toBe(operationsOf(body));
  });

  it('say what each role may do as the rules do', () => {
    const { affordances } = api.app.get(RouteRegister);

    expect(writtenIn(readFileSync('docs/reference/permissions.md', 'utf8'), 'permissions')).toBe(
      permissionsOf(affordances),
    );
  });
});
