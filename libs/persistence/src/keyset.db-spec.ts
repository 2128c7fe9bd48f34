import type { CursorPage, CursorRequest, Position } from '#libs/kernel';
import { v7 as uuid } from 'uuid';
import { inWorkspace } from './in-workspace.js';
import { ascending, descending, pageOf, slice } from './keyset.js';
import { testDatabase } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';

const { operator, prisma } = await testDatabase();

/** An instant, a text and an id: many rows are equal in the first two. */
const ORDER = [descending('updatedAt'), ascending('name'), ascending('id')];
const NAMES = ['Blog', 'a "shop"', 'Shop', 'Äpfel'];

describe('Reading a table page by page', () => {
  let workspaceId: string;
  const here = <Result>(work: () => PromiseLike<Result>) => inWorkspace(workspaceId, work);

  const insert = (name: string, at: number) =>
    here(() => prisma.audience.create({ data: { id: uuid(), name, updatedAt: new Date(1_790_000_000_000 + at) } }));
  const read = (about: Partial<CursorRequest>): Promise<CursorPage<string>> => {
    const request = { size: 3, count: false, ...about };
    return here(async () =>
      pageOf(ORDER, request, { rows: await prisma.audience.findMany(slice(ORDER, request)) }, ({ id }) => id),
    );
  };
  const inOrder = async () => {
    const rows = await here(() =>
      prisma.audience.findMany({ orderBy: [{ updatedAt: 'desc' }, { name: 'asc' }, { id: 'asc' }] }),
    );
    return rows.map(({ id }) => id);
  };

  beforeEach(async () => {
    workspaceId = await newWorkspace(operator);
    for (let row = 0; row < 11; row++) await insert(NAMES[row % NAMES.length], row % 3);
  });

  it('finds each row once, in order, forward and back', async () => {
    const forward: string[] = [];
    let page = await read({});
    for (forward.push(...page.items); page.next; forward.push(...page.items)) page = await read({ after: page.next });
    const back = [...page.items];
    for (; page.previous; back.unshift(...page.items)) page = await read({ before: page.previous });

    expect(forward).toEqual(await inOrder());
    expect(back).toEqual(forward);
  });

  it('goes on from a row that is gone, and past rows that came meanwhile', async () => {
    const all = await inOrder();
    const first = await read({});
    await here(() => prisma.audience.delete({ where: { id: all[2] } }));
    await insert('Before everything', 1_000);
    await insert('After everything', -1_000);

    const rest = await follow(first.next);
    expect(rest.slice(0, -1)).toEqual(all.slice(3));
    expect(rest).toHaveLength(9);
  });

  const follow = async (from: Position | undefined): Promise<string[]> => {
    if (!from) return [];
    const { items, next } = await read({ after: from });
    return [...items, ...(await follow(next))];
  };
});
