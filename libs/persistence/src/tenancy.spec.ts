import { Prisma } from './generated/client.js';
import { inWorkspace } from './in-workspace.js';
import { scoped, tenancy } from './tenancy.js';

describe('tenancy', () => {
  const ours = (...call: Parameters<typeof scoped>) => inWorkspace('ours', () => scoped(...call));

  it('says of every model of the schema how it belongs to a tenant', () => {
    expect(Object.keys(tenancy).sort()).toEqual(Object.keys(Prisma.ModelName).sort());
  });

  it.each(Object.values(Prisma.ModelName))('calls %s a tenant’s own exactly when it names its workspace', (model) => {
    const fields = (Prisma as unknown as Record<string, object>)[`${model}ScalarFieldEnum`] ?? {};

    expect(['own', 'own-or-nobodys'].includes(tenancy[model] as string)).toBe('workspaceId' in fields);
  });

  it('leaves the catalogue to everybody, with a workspace in context or without', () => {
    const args = { where: { id: 'grid' } };

    expect(scoped('Feature', 'findMany', args)).toBe(args);
  });

  it('adds the workspace to the conditions, and keeps those of the caller', async () => {
    expect(await ours('Audience', 'findFirst', { where: { id: 'a' } })).toEqual({
      where: { id: 'a', AND: [{ workspaceId: 'ours' }] },
    });
    expect(await ours('Audience', 'updateMany', { where: { AND: { name: 'Shop' } } })).toEqual({
      where: { AND: [{ name: 'Shop' }, { workspaceId: 'ours' }] },
    });
    expect(await ours('Audience', 'count')).toEqual({ where: { AND: [{ workspaceId: 'ours' }] } });
  });

  it('finds children by the workspace of their parent, and a workspace by its own id', async () => {
    expect(await ours('SnapshotRow', 'findMany')).toEqual({ where: { AND: [{ snapshot: { workspaceId: 'ours' } }] } });
    expect(await ours('Workspace', 'findMany')).toEqual({ where: { AND: [{ id: 'ours' }] } });
  });

  describe('for somebody who sees some of it', () => {
    const seeing = (
      conditions: Readonly<Record<string, Record<string, unknown>>>,
      ...call: Parameters<typeof scoped>
    ) => inWorkspace('ours', () => scoped(...call), { where: (subject) => conditions[subject] });

    it('adds what rows must be like to be seen, also of children', async () => {
      const sites = { id: 'shop' };

      expect(await seeing({ sites }, 'Site', 'deleteMany')).toEqual({
        where: { AND: [{ workspaceId: 'ours' }, sites] },
      });
      expect(await seeing({ sites }, 'Policy', 'findMany')).toEqual({
        where: { AND: [{ workspaceId: 'ours' }, { site: sites }] },
      });
    });

    it('finds nothing of what is not seen, and all of what is seen whole', async () => {
      expect(await seeing({}, 'ApiKey', 'findMany')).toEqual({ where: { AND: [{ workspaceId: 'ours' }, { OR: [] }] } });
      expect(await seeing({ audiences: {} }, 'Audience', 'count')).toEqual({
        where: { AND: [{ workspaceId: 'ours' }] },
      });
    });

    describe('which is one site', () => {
      const ofSite = {
        ...{ sites: { id: 'shop' }, checks: { siteId: 'shop' }, audiences: { sites: { some: { id: 'shop' } } } },
        ...{ snapshots: { audience: { sites: { some: { id: 'shop' } } } }, catalogue: {} },
      };

      it.each([
        ['Check', { siteId: 'shop' }],
        ['Policy', { siteId: 'shop' }],
        ['Snapshot', { audienceId: 'visitors' }],
        ['CustomFeature', { id: 'checkout' }],
        ['AuditEntry', { id: 'entry' }],
        ['IdempotencyRecord', { key: 'once' }],
      ] as const)('makes a %s where it may be seen: %o', async (model, data) => {
        const filled = { ...data, workspaceId: 'ours' };

        expect(await seeing(ofSite, model, 'create', { data })).toEqual({ data: filled });
        expect(await seeing(ofSite, model, 'createMany', { data: [data] })).toEqual({ data: [filled] });
      });

      it.each([
        ['Check', { siteId: 'blog' }],
        ['Check', {}],
        ['Policy', { siteId: 'blog' }],
        ['Site', { id: 'blog' }],
        ['Audience', { id: 'visitors' }],
        ['ApiKey', { siteId: 'shop' }],
      ] as const)('makes no %s that it would not see: %o', async (model, data) => {
        const refusal = `A ${model} is made only where its maker sees it.`;

        await expect(seeing(ofSite, model, 'create', { data })).rejects.toThrow(refusal);
        await expect(seeing(ofSite, model, 'createMany', { data: [data] })).rejects.toThrow(refusal);
        await expect(seeing(ofSite, model, 'upsert', { create: data, update: {} })).rejects.toThrow(refusal);
      });
    });

    it('keeps to itself what the product reads for every caller', async () => {
      expect(await seeing({}, 'IdempotencyRecord', 'findMany')).toEqual({
        where: { AND: [{ workspaceId: 'ours' }] },
      });
    });
  });

  it('writes the workspace into new rows', async () => {
    expect(await ours('Audience', 'create', { data: { id: 'a' } })).toEqual({ data: { id: 'a', workspaceId: 'ours' } });
    expect(await ours('Audience', 'createMany', { data: [{ id: 'a' }] })).toEqual({
      data: [{ id: 'a', workspaceId: 'ours' }],
    });
    expect(await ours('Audience', 'upsert', { where: { id: 'a' }, create: { id: 'a' }, update: {} })).toEqual({
      where: { id: 'a', AND: [{ workspaceId: 'ours' }] },
      create: { id: 'a', workspaceId: 'ours' },
      update: {},
    });
  });

  it.each([
    ['create', { data: { workspaceId: 'theirs' } }],
    ['update', { data: { workspace: { connect: { id: 'theirs' } } } }],
    ['upsert', { create: {}, update: { workspaceId: 'theirs' } }],
  ])('refuses to %s with a workspace of the caller’s choice', async (operation, args) => {
    await expect(ours('Audience', operation, args)).rejects.toThrow('Only tenancy writes the workspace');
  });

  it('creates neither children without their parent nor workspaces within one', async () => {
    await expect(ours('SnapshotShare', 'createMany')).rejects.toThrow('not created by itself');
    await expect(ours('Workspace', 'create')).rejects.toThrow('not created by itself');
  });

  it.each(['findUnique', 'findUniqueOrThrow'])(
    'refuses to %s, which Prisma asks for many callers at once',
    async (find) => {
      await expect(ours('Audience', find, { where: { id: 'a' } })).rejects.toThrow('is found by findFirst');
      expect(scoped('Feature', find, { where: { id: 'grid' } })).toEqual({ where: { id: 'grid' } });
    },
  );

  it('refuses a tenant’s model outside of a workspace, and operations it does not know', async () => {
    expect(() => scoped('Audience', 'findMany')).toThrow('outside inWorkspace');
    await expect(ours('Audience', 'vacuum')).rejects.toThrow('does not know the operation vacuum');
  });
});
