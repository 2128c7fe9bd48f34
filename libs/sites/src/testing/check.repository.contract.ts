import { v7 } from 'uuid';
import { Check, type CheckState } from '../domain/check.js';
import type { CheckRepository } from '../domain/check.repository.js';
import { backdropFilter, checkOf, misspelt, popover } from '../../../reports/src/testing/checks.js';

export interface CheckStore {
  readonly checks: CheckRepository;
  /** There is one. */
  readonly siteId: string;
}

/** A check of three items, of a site. */
export function newCheck(siteId: string): Check {
  const { createdAt, ...view } = checkOf(backdropFilter, popover, misspelt);
  const state: CheckState = { ...view, ...ORDER, id: v7(), siteId, createdAt: new Date(createdAt) };
  return Check.restore(state);
}

const ORDER: Pick<CheckState, 'createdBy' | 'tool' | 'pinned' | 'failOn' | 'audienceId'> = {
  ...{ createdBy: { id: '0199f0c2-0e1f-7d2e-8f3a-4b5c6d7e8f90', name: 'CI' }, tool: 'eslint', pinned: false },
  failOn: ['unsafe'],
  audienceId: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f',
};

/** What every store of checks promises. */
export function describeCheckRepository(open: () => Promise<CheckStore>): void {
  let store: CheckStore;

  beforeEach(async () => {
    store = await open();
  });

  it('keeps a check as it was answered, to the order of its members', async () => {
    const check = newCheck(store.siteId);
    await store.checks.save(check);

    const { state } = await store.checks.get(check.id);
    expect(state).toEqual(check.state);
    expect(JSON.stringify(state.items)).toBe(JSON.stringify(check.state.items));
  });

  it('refuses a check of a site that is not there', async () => {
    await expect(store.checks.save(newCheck(v7()))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('forgets a check that is deleted', async () => {
    const check = newCheck(store.siteId);
    await store.checks.save(check);
    check.discard();
    await store.checks.delete(check);

    expect(await store.checks.find(check.id)).toBeUndefined();
  });

  it('lets one of two delete a check that both have found', async () => {
    const check = newCheck(store.siteId);
    await store.checks.save(check);
    const found = await Promise.all([store.checks.get(check.id), store.checks.get(check.id)]);

    const outcomes = await Promise.allSettled(found.map((each) => store.checks.delete(each)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not-found' } });
  });

  it('knows no check that never was', async () => {
    await expect(store.checks.get(v7())).rejects.toMatchObject({ code: 'not-found' });
  });
}
