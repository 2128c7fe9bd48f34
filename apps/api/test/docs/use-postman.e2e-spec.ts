import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Page } from '../../../../tools/docs/page.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const page = Page.read('docs/how-to/use-postman.md');
const commands = page.blocksOf('sh');
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  await api.app.listen(0, '127.0.0.1');
  env = { ...process.env, NODE_OPTIONS: '', KEY: api.admin.key };
});

/** As a reader would, one after the other in one shell, where the service of this test is. */
const typed = async (count: number): Promise<string> => {
  const url = await api.app.getUrl();
  const script = commands.slice(0, count).join('\n').replaceAll('http://127.0.0.1:3000', url);
  return (await promisify(execFile)('sh', ['-ec', script], { env, maxBuffer: 1e8 })).stdout;
};

/** The words between the dots, each on its line. */
const shownIn = (block: string): string[] =>
  block
    .split('…')
    .flatMap((part) => part.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('The page about Postman', () => {
  it('has two commands', () => {
    expect(commands).toHaveLength(2);
  });

  it('prints what it shows, by the script of this repository', async () => {
    const printed = await typed(1);

    for (const words of shownIn(page.blocksOf('text').join('\n'))) expect(printed).toContain(words);
    expect(printed).not.toContain('First audience');
  }, 60_000);

  it('runs a workflow by newman alone', async () => {
    const printed = await typed(2);

    expect(printed).toContain('every step is on record');
  }, 60_000);

  it('says what the script ends with', async () => {
    const started = (folder: string, url = 'http://127.0.0.1:1') =>
      promisify(execFile)(process.execPath, ['tools/postman.mjs', folder], {
        env: { ...env, PLIMSOLL_URL: url, PLIMSOLL_KEY: api.admin.key },
      });

    await expect(started('Rate limit', await api.app.getUrl())).rejects.toMatchObject({
      ...{ code: 1, stdout: expect.stringContaining('The limit "expensive" is 1000000, which takes too long') },
    });
    await expect(started('Start here')).rejects.toMatchObject({
      ...{ code: 1, stdout: expect.stringContaining('Nobody answers at http://127.0.0.1:1') },
    });
    await expect(started('No such folder')).rejects.toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining('No such folder') },
    });
  }, 60_000);
});
