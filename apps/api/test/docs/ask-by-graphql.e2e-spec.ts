import { GetWorkspace } from '#libs/identity';
import { inWorkspace } from '#libs/persistence';
import { QueryBus } from '@nestjs/cqrs';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { seedDemo } from '../../../../seed/demo.js';
import { Page } from '../../../../tools/docs/page.js';
import { stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { GraphClient } from '../graphql/graph-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const graph = new GraphClient(api.admin);
const page = Page.read('docs/how-to/ask-by-graphql.md');
const FILES = globSync('docs/how-to/graphql/*.graphql').toSorted();
const variables: Record<string, unknown> = { subject: 'has', subjects: ['has', 'grid'], id: 'grid', words: 'grid' };

beforeAll(async () => {
  const workspace = await api.app.get(QueryBus).execute(new GetWorkspace(api.admin.workspace));
  await inWorkspace(String(workspace?.id), () => seedDemo(api.app, () => undefined));
  const client = new SitesClient(api.admin);
  const [site] = (await client.sites())._embedded['plimsoll:sites'];
  const audiences = (await client.read(await client.entry('plimsoll:audiences')))._embedded['plimsoll:audiences'];
  const world = audiences.find(({ name }: { name: string }) => name === 'World');
  Object.assign(variables, { site: site.id, audience: world.id });
  await api.app.listen(0);
}, 60_000);

describe('The page about GraphQL', () => {
  it('is answered as it shows', async () => {
    const reader = new WalkThrough(await api.app.getUrl(), { KEY: api.admin.key });
    const steps = stepsOf(page);

    for (const step of steps) {
      const { status, shown, answered } = await reader.take(step);
      expect({ status, answered }).toEqual({ status: 200, answered: shown });
    }
    expect(steps).toHaveLength(2);
  });

  it('lists every example, with its variables', () => {
    const listed = [...page.text.matchAll(/\]\(graphql\/([\w-]+)\.graphql\) +\| (.*?) +\|/g)];

    expect(listed.map(([, name]) => name).toSorted()).toEqual(FILES.map((file) => basename(file, '.graphql')));
    for (const [, name, told] of listed) {
      const text = readFileSync(`docs/how-to/graphql/${name}.graphql`, 'utf8');
      const declared = new Set([...(/\((.*?)\) \{/.exec(text)?.[1] ?? '').matchAll(/\$(\w+)/g)].map(([, one]) => one));
      for (const [, one] of told.matchAll(/`(\w+)`/g))
        expect([name, [...declared]]).toEqual([name, expect.arrayContaining([one])]);
    }
  });

  it.each(FILES)('has an example that finds something in the demo: %s', async (file) => {
    const query = readFileSync(file, 'utf8');
    const asked = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)));

    const data = await graph.ask(query, asked);

    const [found] = Object.values<object | null>(data);
    expect(found).not.toBeNull();
    if (!EMPTY.has(basename(file))) expect(leavesOf(data)).toBeGreaterThan(3);
  });
});

/** Of the demo's site, which has one snapshot: nothing passed its line since. */
const EMPTY = new Set(['crossings.graphql', 'becomes-safe.graphql']);

/** How many values are told. */
const leavesOf = (value: unknown): number => {
  if (typeof value !== 'object') return 1;
  return value === null ? 0 : Object.values(value).reduce((sum: number, one) => sum + leavesOf(one), 0);
};
