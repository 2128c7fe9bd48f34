import { inWorkspace, readingTogether } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import type { Adoption } from '../domain/adoption.js';
import { describeAdoptionRepository, proposalOf } from '../testing/adoption.repository.contract.js';
import { newSite } from '../testing/site.repository.contract.js';
import { PrismaAdoptionRepository } from './prisma-adoption.repository.js';
import { PrismaAdoptionViews } from './prisma-adoption.views.js';
import { PrismaSiteRepository } from './prisma-site.repository.js';
import { PrismaStandings } from './prisma-standings.js';

const { prisma, operator } = await testDatabase();
const workspaceId = await newWorkspace(operator);
const here = <Port extends object>(port: Port): Port => within(workspaceId, port);
const sites = here(new PrismaSiteRepository(prisma));
const adoptions = here(new PrismaAdoptionRepository(prisma));
const standings = here(new PrismaStandings(prisma));
const views = here(new PrismaAdoptionViews(prisma));

const savedSite = async (): Promise<string> => {
  const audienceId = v7();
  const audience = { id: audienceId, name: 'EU', updatedAt: new Date() };
  await inWorkspace(workspaceId, () => prisma.audience.create({ data: audience }));
  const site = newSite(audienceId);
  await sites.save(site);
  return site.id;
};

describe('Adoptions in the database', () => {
  describeAdoptionRepository(async () => ({
    ...{ adoptions, standings, siteId: await savedSite() },
    history: async (siteId, id) => (await views.history(siteId, id, { size: 10, count: false }))?.items ?? [],
  }));

  let siteId: string;
  let adoption: Adoption;
  beforeEach(async () => {
    siteId = await savedSite();
    adoption = proposalOf(siteId);
    await adoptions.save(adoption);
  });

  it('are listed page by page, the newest first', async () => {
    for (const id of ['grid', 'subgrid']) await adoptions.save(proposalOf(siteId, id));

    const first = await views.list(siteId, {}, { size: 2, count: true });
    expect(first).toMatchObject({ items: [{ subject: { id: 'subgrid' } }, { subject: { id: 'grid' } }], total: 3 });
    const second = await views.list(siteId, {}, { size: 2, count: false, after: first.next });
    expect(second.items).toMatchObject([{ subject: { id: 'has' } }]);
  });

  it('are listed of many sites at once as of each alone, however they are narrowed', async () => {
    const other = await savedSite();
    for (const [at, id] of [
      [siteId, 'grid'],
      [siteId, 'subgrid'],
      [other, 'grid'],
      [other, 'a_b'],
    ] as const)
      await adoptions.save(proposalOf(at, id));
    const since = new Date(Date.now() - 60_000).toISOString();
    const filters = [
      {},
      { state: 'proposed' },
      { state: 'approved' },
      { subjectId: 'grid' },
      { owner: 'nobody' },
    ] as const;
    const texts = [
      { text: 'GRID' },
      { text: 'a_b' },
      { text: 'axb' },
      { createdAfter: since },
      { createdAfter: '2999-01-01T00:00:00Z' },
    ];

    for (const filter of [...filters, ...texts]) {
      const page = { size: 2, count: false };
      const list = async (at: string) => (await views.list(at, filter, page)).items.map(({ id }) => id);
      const alone = [await list(siteId), await list(other)];
      const together = await readingTogether(() => Promise.all([list(siteId), list(other)]));
      expect({ filter, together }).toEqual({ filter, together: alone });
    }
  });

  it('tell what was decided, by whom, under which verdict', async () => {
    const history = await views.history(siteId, adoption.id, { size: 1, count: true });

    const { at, ...entry } = adoption.entries[0];
    expect(history).toMatchObject({ items: [{ ...entry, at: at.toISOString() }], total: 1 });
  });

  it('exist for no other workspace', async () => {
    await inWorkspace(await newWorkspace(operator), async () => {
      expect(await new PrismaAdoptionRepository(prisma).find(siteId, adoption.id)).toBeUndefined();
      const elsewhere = new PrismaAdoptionViews(prisma);
      expect(await elsewhere.list(siteId, {}, { size: 1, count: true })).toMatchObject({ items: [], total: 0 });
      expect(await elsewhere.history(siteId, adoption.id, { size: 1, count: false })).toBeUndefined();
    });
  });

  it('keep a history that nobody changes or thins out, whoever has the database', async () => {
    const where = { adoptionId: adoption.id };

    await expect(operator.adoptionEvent.updateMany({ where, data: { comment: 'Never said' } })).rejects.toThrow();
    await expect(operator.adoptionEvent.deleteMany({ where })).rejects.toThrow();
    await expect(operator.adoption.deleteMany({ where: { id: adoption.id } })).rejects.toThrow();
    expect(await operator.adoptionEvent.count({ where })).toBe(1);
  });

  it('go with their site, and with their workspace', async () => {
    const site = await sites.get(siteId);
    site.discard();
    await sites.delete(site);

    expect(await operator.adoptionEvent.count({ where: { adoptionId: adoption.id } })).toBe(0);
    await adoptions.save(proposalOf(await savedSite()));
    await operator.audience.findFirst({ where: { workspaceId } });
    await expect(operator.workspace.delete({ where: { id: workspaceId } })).resolves.toBeDefined();
  });
});
