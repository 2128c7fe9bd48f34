import { Workspace } from './workspace.js';

describe('A workspace', () => {
  it.each(['shop', 'shop-2', 'a'])('may be called %s', (slug) => {
    expect(Workspace.create({ id: 'w', slug, name: 'Shop' }).events).toEqual([
      { type: 'workspace-created', workspaceId: 'w' },
    ]);
  });

  it('tells when it is deleted, so that its keys let nobody in any more', () => {
    const workspace = Workspace.restore({ id: 'w', slug: 'shop', name: 'Shop' });

    workspace.delete();

    expect(workspace.events).toEqual([{ type: 'workspace-deleted', workspaceId: 'w' }]);
  });

  it.each(['', 'Shop', 'shop-', '-shop', 'a--b', 'shöp', 'a b', 'x'.repeat(61)])('may not be called "%s"', (slug) => {
    expect(() => Workspace.create({ id: 'w', slug, name: 'Shop' })).toThrow(
      expect.objectContaining({ code: 'not-a-slug' }),
    );
  });
});
