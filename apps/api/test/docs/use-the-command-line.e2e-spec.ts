import { inWorkspace } from '#libs/persistence';
import { Background } from '#libs/background';
import { GetWorkspace } from '#libs/identity';
import { QueryBus } from '@nestjs/cqrs';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '../../../../seed/demo.js';
import { Page } from '../../../../tools/docs/page.js';
import { commandsOn } from '../command-line/run-plimsoll.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const page = Page.read('docs/how-to/use-the-command-line.md');
const { workspace } = api.admin;
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-page-'));
let plimsoll: Awaited<ReturnType<typeof commandsOn>>;
let key: string;

/** Each command of the page, and what the page says is printed. */
const steps = page.blocks.flatMap(({ language, source }, at): [string, string][] =>
  language === 'sh' && source.startsWith('plimsoll ') ? [[source, page.blocks[at + 1]?.source ?? '']] : [],
);
/** Ids, dates and long lists are shown as dots. */
const shapeOf = (shown: string): RegExp =>
  new RegExp(
    shown
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*'),
  );

beforeAll(async () => {
  const { id } = (await api.app.get(QueryBus).execute(new GetWorkspace(workspace))) ?? {};
  await inWorkspace(String(id), () => seedDemo(api.app, () => undefined));
  plimsoll = await commandsOn(api);
  ({ key } = await api.caller({ role: 'contributor', workspace, name: 'CI of the shop' }));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/card.css'), page.blocksOf('css').join('\n'));
  cpSync('docs/tutorials/visits.csv', join(folder, 'docs/tutorials/visits.csv'));
}, 60_000);

describe('The page about the command line', () => {
  it('has a command for each that there is', async () => {
    const { stdout } = await plimsoll(['--help']);
    const [, list = ''] = stdout.split('Commands:\n');
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');

    expect(commands).toHaveLength(7);
    for (const command of commands) expect(page.text).toMatch(new RegExp(`plimsoll ${command}|"${command}"\\]`));
  });

  it.each(steps)(
    'prints what it shows: %s',
    async (command, shown) => {
      const working = setInterval(() => void api.app.get(Background).settle(), 300);
      const { stdout, stderr } = await plimsoll(command.split(' ').slice(1), { folder, env: { PLIMSOLL_KEY: key } });
      clearInterval(working);

      const printed = (stdout === '' ? stderr : stdout).replace(
        `workspace Test (${workspace})`,
        'workspace Demo (demo)',
      );
      expect(printed).toMatch(shapeOf(shown));
    },
    60_000,
  );

  it('has the command that the package shows first, by what the tests set too', () => {
    const [set = '', command = ''] = Page.read('apps/cli/README.md').blocksOf('sh').join('\n').split('\n');

    const variables = [...set.matchAll(/(PLIMSOLL_\w+)=/g)].map(([, name]) => name);
    expect(variables).toEqual(['PLIMSOLL_URL', 'PLIMSOLL_KEY']);
    expect(steps.map(([step]) => step)).toContain(command);
  });

  it('has settings for agents that are read, and no key in them', () => {
    const [settings = ''] = page.blocksOf('json');

    expect(JSON.parse(settings)).toMatchObject({
      mcpServers: { plimsoll: { env: { PLIMSOLL_KEY: '${PLIMSOLL_KEY}' } } },
    });
  });
});
