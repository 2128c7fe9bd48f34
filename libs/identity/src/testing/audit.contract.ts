import { v7 } from 'uuid';
import type { AuditFilter, AuditViews } from '../application/audit-views.js';
import { type AuditEntry, entryOfRefusals, entryOfWrite } from '../domain/audit-entry.js';
import type { AuditLog } from '../domain/audit-log.js';

export interface KeptAudit {
  readonly logOf: (workspaceId: string) => AuditLog;
  readonly viewsOf: (workspaceId: string) => AuditViews;
  readonly newWorkspace: () => Promise<string>;
}

/** What every store of the audit promises. */
export function auditContract({ logOf, viewsOf, newWorkspace }: KeptAudit): void {
  let log: AuditLog;
  let views: AuditViews;
  beforeEach(async () => {
    const workspace = await newWorkspace();
    [log, views] = [logOf(workspace), viewsOf(workspace)];
  });

  const shop = '/api/v1/sites/shop';
  const write = (changed: object = {}): AuditEntry =>
    entryOfWrite({
      ...{ id: v7(), at: new Date(), principal: { id: 'key:1', name: 'Ann' }, action: 'replaceSite', resource: shop },
      ...{ before: { name: 'Shop' }, after: { name: 'Blog', links: [{ href: '/' }] }, correlationId: 'c-1' },
      ...changed,
    });
  const refusal = (count = 1): AuditEntry =>
    entryOfRefusals({ id: v7(), at: new Date(), reason: 'unknown-key', correlationId: 'c-2', count });
  const recorded = async (...entries: AuditEntry[]) => {
    for (const entry of entries) await log.record(entry);
    return entries;
  };
  const idsOf = async (filter: AuditFilter, size = 10) =>
    (await views.list(filter, { size, count: false })).items.map(({ id }) => id);
  const ours = { action: 'replaceSite' };

  it('keeps a write as it was', async () => {
    const entry = write({ before: { text: 'x'.repeat(20_000) } });
    await recorded(entry);

    expect(await views.find(entry.id)).toEqual({ ...entry, at: entry.at.toISOString() });
    expect(entry.leftOut).toEqual(['before.text']);
  });

  it('keeps a creation and a deletion, each without what there is not', async () => {
    const [made, gone] = await recorded(write({ before: undefined }), write({ after: undefined }));

    expect(await views.find(made.id)).not.toHaveProperty('before');
    expect(await views.find(gone.id)).not.toHaveProperty('after');
  });

  it('lists the newest first, page by page, without what was before and after', async () => {
    const [first, second, third] = await recorded(write(), write(), write());

    const page = await views.list(ours, { size: 2, count: true });
    const { before, after, ...summary } = third;
    expect(page).toMatchObject({ total: 3, items: [{ ...summary, at: third.at.toISOString() }, { id: second.id }] });
    expect(page.items[0]).not.toHaveProperty('after');
    const next = await views.list(ours, { size: 2, count: false, after: page.next ?? {} });
    expect(next.items.map(({ id }) => id)).toEqual([first.id]);
    const back = await views.list(ours, { size: 2, count: false, before: next.previous ?? {} });
    expect(back.items.map(({ id }) => id)).toEqual([third.id, second.id]);
  });

  it('finds what one principal did, what was done, in one request, and to what is below a path', async () => {
    const [mine, policy, other, long] = await recorded(
      write(),
      write({ resource: `${shop}/policy`, correlationId: 'c-9' }),
      write({ principal: { id: 'key:2', name: 'Bob' }, action: 'deleteSite' }),
      write({ resource: `${shop}-2` }),
      write({ resource: `${shop}0` }),
      write({ resource: shop.toUpperCase() }),
    );

    expect(await idsOf({ principal: 'key:2' })).toEqual([other.id]);
    expect(await idsOf({ action: 'deleteSite' })).toEqual([other.id]);
    expect(await idsOf({ correlationId: 'c-9' })).toEqual([policy.id]);
    expect(await idsOf({ ...ours, resource: shop })).toEqual([policy.id, mine.id]);
    expect(await idsOf({ resource: `${shop}-2` })).toEqual([long.id]);
    expect(await idsOf({ resource: '/api/v1/sites/sho_' })).toEqual([]);
  });

  it('finds what was done between two instants, neither of them included', async () => {
    const [, second] = await recorded(
      ...['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => write({ at: new Date(`${day}T12:00:00Z`) })),
    );

    const between = { createdAfter: '2026-11-01T12:00:00Z', createdBefore: '2026-11-03T12:00:00Z' };
    expect(await idsOf(between)).toEqual([second.id]);
  });

  it('shows a write to its own workspace alone, and refused callers to all', async () => {
    const [mine] = await recorded(write());
    const refused = refusal(7);
    await log.recordRefusals([refused]);
    const theirs = viewsOf(await newWorkspace());

    expect(await theirs.find(mine.id)).toBeUndefined();
    expect((await theirs.list(ours, { size: 10, count: true })).total).toBe(0);
    for (const seen of [views, theirs])
      expect(await seen.find(refused.id)).toEqual({ ...refused, at: refused.at.toISOString() });
  });

  it('forgets what is too old, and nothing else', async () => {
    const [old, recent] = await recorded(write({ at: new Date('2020-01-01T00:00:00Z') }), write());

    await log.forgetAfter(365);

    expect([await views.find(old.id), (await views.find(recent.id))?.id]).toEqual([undefined, recent.id]);
  });
}
