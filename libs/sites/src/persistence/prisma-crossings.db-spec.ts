import { inWorkspace, type Prisma, readingTogether } from '#libs/persistence';
import { v7 } from 'uuid';
import { queriesOf } from '../../../persistence/src/testing/queries-of.js';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { newSite } from '../testing/site.repository.contract.js';
import { PrismaCrossingViews } from './prisma-crossing.views.js';
import { PrismaSiteRepository } from './prisma-site.repository.js';

const { prisma, operator } = await testDatabase();
const workspaceId = await newWorkspace(operator);
const here = <Port extends object>(port: Port): Port => within(workspaceId, port);
const sites = here(new PrismaSiteRepository(prisma));
const views = here(new PrismaCrossingViews(prisma));

describe('Crossings in the database', () => {
  const page = { size: 2, count: false };
  let siteIds: string[];
  beforeAll(async () => {
    siteIds = await Promise.all([savedSite(), savedSite(), savedSite()]);
    for (const siteId of siteIds.slice(0, 2)) for (const fields of PASSED) await passed(siteId, fields);
  });

  it.each([{}, { direction: 'up' }, { kind: 'key' }, { subjectId: 'has' }, { since: '2026-11-02T00:00:00Z' }] as const)(
    'are listed of many sites at once as of each alone, narrowed by %j',
    async (filter) => {
      const list = async (siteId: string) => (await views.list(siteId, filter, page)).items.map(({ id }) => id);
      const alone = [];
      for (const siteId of siteIds) alone.push(await list(siteId));

      const together = await readingTogether(() => Promise.all(siteIds.map(list)));
      expect(together).toEqual(alone);
      expect(together.flat().length).toBeGreaterThan(0);
    },
  );

  it('are read of many sites by no more statements than they have kinds, and no more of them than are shown', async () => {
    const read = await queriesOf(() =>
      readingTogether(() => Promise.all(siteIds.map((id) => views.list(id, {}, page)))),
    );

    expect(read).toHaveLength(3);
    expect(read.join(' ')).toContain('LIMIT');
  });

  it('are of no site of another workspace', async () => {
    const elsewhere = await newWorkspace(operator);

    const found = await readingTogether(() =>
      Promise.all(siteIds.map((id) => within(elsewhere, new PrismaCrossingViews(prisma)).list(id, {}, page))),
    );
    expect(found.flatMap(({ items }) => items)).toEqual([]);
  });
});

const PASSED = [
  { subjectKind: 'feature', subjectId: 'has', direction: 'up', at: '2026-11-01T00:00:00Z' },
  { subjectKind: 'key', subjectId: 'css.selectors.has', direction: 'up', at: '2026-11-02T00:00:00Z' },
  { subjectKind: 'feature', subjectId: 'has', direction: 'down', at: '2026-11-03T00:00:00Z' },
];

async function savedSite(): Promise<string> {
  const audienceId = v7();
  const audience = { id: audienceId, name: 'EU', updatedAt: new Date() };
  await inWorkspace(workspaceId, () => prisma.audience.create({ data: audience }));
  const site = newSite(audienceId);
  await sites.save(site);
  return site.id;
}

async function passed(siteId: string, fields: (typeof PASSED)[number]): Promise<void> {
  const source = { fromSnapshotId: v7(), fromEditionId: v7(), toSnapshotId: v7(), toEditionId: v7(), policyVersion: 1 };
  const shares = { name: 'has', cause: 'snapshot', threshold: 95, before: 94, after: 96 };
  const data = {
    id: v7(),
    workspaceId,
    siteId,
    ...fields,
    ...source,
    ...shares,
  } as Prisma.CrossingUncheckedCreateInput;
  await operator.crossing.create({ data });
}
