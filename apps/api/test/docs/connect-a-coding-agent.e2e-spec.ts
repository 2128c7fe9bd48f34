import { Page } from '../../../../tools/docs/page.js';
import { stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { Agent } from '../agents/agent.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const page = Page.read('docs/how-to/connect-a-coding-agent.md');
const steps = stepsOf(page);
let reader: WalkThrough;

beforeAll(async () => {
  await api.app.listen(0);
  reader = new WalkThrough(await api.app.getUrl(), { KEY: api.admin.key });
});

describe('The page about coding agents', () => {
  it('is three commands', () => {
    expect(steps).toHaveLength(3);
  });

  it.each(steps.map((step, at) => [at + 1, step] as const))('is answered as it shows at step %i', async (_, step) => {
    const { status, shown, answered } = await reader.take(step);

    expect({ status, answered }).toEqual({ status: 200, answered: shown });
  });

  it('has settings with an address that is served, and no key in them', () => {
    const settings = page.blocksOf('json').filter((block) => block.includes('Authorization'));

    for (const block of settings) {
      expect(block).toContain('"https://plimsoll.example/mcp"');
      expect(block).toMatch(/"Authorization": "Bearer \$\{[^}]+\}"/);
      JSON.parse(block);
    }
    expect(settings).toHaveLength(2);
  });

  it('names every tool, and no other', async () => {
    const { tools } = await (await Agent.of(api.admin, api)).client.listTools();

    const named = [...page.text.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    expect(named).toEqual(tools.map(({ name }) => name));
  });
});
