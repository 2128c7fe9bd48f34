import { v7 } from 'uuid';
import type { Standings } from '../application/standings.js';
import { Adoption, type AdoptionTerms, type Decision, type HistoryEntry } from '../domain/adoption.js';
import type { AdoptionRepository } from '../domain/adoption.repository.js';

export interface DecisionStores {
  readonly adoptions: AdoptionRepository;
  readonly standings: Standings;
  /** There is one. */
  readonly siteId: string;
  /** What is kept of an adoption's transitions, oldest first. */
  history(
    siteId: string,
    adoptionId: string,
  ): Promise<readonly Pick<HistoryEntry, 'transition' | 'version' | 'verdict' | 'previous'>[]>;
}

const TERMS: AdoptionTerms = {
  ...{ rationale: 'Cards need it', fallback: 'polyfill', owner: 'Web team' },
  links: [{ href: 'https://adr.example/7', title: 'ADR 7' }, { href: 'https://adr.example/8' }],
};
const WAIVER = { reason: 'Sales is over by then', until: '2099-12-31' };
const DECISION: Decision = {
  ...{ by: { id: 'key:1', name: 'Ann' }, at: new Date('2026-11-25T12:00:00.000Z'), comment: 'Fine' },
  verdict: {
    ...{ verdict: 'unsafe', reason: 'below-line', shares: { full: 90, partial: 0, none: 8, unknown: 2 } },
    ...{ snapshotId: v7(), editionId: v7(), policyVersion: 1 },
  },
};

export const proposalOf = (siteId: string, id = 'has', terms = TERMS): Adoption =>
  Adoption.propose({ id: v7(), siteId, subject: { kind: 'feature', id } }, terms, DECISION);

/** What every store of adoptions promises. */
export function describeAdoptionRepository(open: () => Promise<DecisionStores>): void {
  let stores: DecisionStores;
  beforeEach(async () => {
    stores = await open();
  });

  const saved = async (): Promise<Adoption> => {
    const adoption = proposalOf(stores.siteId);
    await stores.adoptions.save(adoption);
    return stores.adoptions.get(stores.siteId, adoption.id);
  };

  it('finds an adoption as it was saved, and marks its subject', async () => {
    const adoption = proposalOf(stores.siteId);
    await stores.adoptions.save(adoption);

    expect((await stores.adoptions.get(stores.siteId, adoption.id)).state).toEqual(adoption.state);
    const { decisions } = await stores.standings.get(stores.siteId);
    expect(decisions.subjectIds).toEqual(['has']);
    expect(decisions.onSubject({ id: 'has' })).toEqual({ id: adoption.id, state: 'proposed', owner: 'Web team' });
  });

  it('finds it in its own site only', async () => {
    const { id } = await saved();

    expect(await stores.adoptions.find(v7(), id)).toBeUndefined();
    await expect(stores.adoptions.get(stores.siteId, v7())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a transition with the state that it led to', async () => {
    const adoption = await saved();
    adoption.take('approve', DECISION, WAIVER);
    await stores.adoptions.save(adoption);

    const found = await stores.adoptions.get(stores.siteId, adoption.id);
    expect(found.state).toEqual(adoption.state);
    expect(await stores.history(stores.siteId, adoption.id)).toMatchObject([
      { transition: 'propose', version: 1 },
      { transition: 'approve', version: 2 },
    ]);
    expect((await stores.standings.get(stores.siteId)).decisions.onSubject({ id: 'has' })).toMatchObject({
      ...{ state: 'approved', waiver: WAIVER },
    });
  });

  it('keeps what was approved of a feature of the workspace’s own', async () => {
    const adoption = await saved();
    adoption.take('approve', { ...DECISION, verdict: { ...DECISION.verdict, keys: ['css.has', 'css.grid'] } }, WAIVER);
    await stores.adoptions.save(adoption);

    const approvedKeys = ['css.has', 'css.grid'];
    expect((await stores.adoptions.get(stores.siteId, adoption.id)).state).toEqual(adoption.state);
    expect(adoption.state).toMatchObject({ approvedKeys });
    expect((await stores.standings.get(stores.siteId)).decisions.onSubject({ id: 'has' })).toMatchObject({
      approvedKeys,
    });
    expect((await stores.history(stores.siteId, adoption.id)).at(-1)).toMatchObject({
      verdict: { keys: approvedKeys },
    });
  });

  it('takes away what a revision does, and keeps it on record', async () => {
    const adoption = await saved();
    adoption.revise({ rationale: 'Menus', fallback: 'none', links: [] }, DECISION);
    await stores.adoptions.save(adoption);

    const { state } = await stores.adoptions.get(stores.siteId, adoption.id);
    expect(state).toMatchObject({ rationale: 'Menus', fallback: 'none', links: [], version: 2 });
    expect(state).not.toHaveProperty('owner');
    const [, entry] = await stores.history(stores.siteId, adoption.id);
    expect(entry).toMatchObject({ transition: 'revise', version: 2, previous: TERMS });
  });

  it('refuses a second adoption of a site and subject, and names the first', async () => {
    const { id } = await saved();

    await expect(stores.adoptions.save(proposalOf(stores.siteId))).rejects.toMatchObject({
      ...{ code: 'adoption-exists', facts: { adoptionId: id } },
    });
  });

  it('refuses an adoption of a site that is not there', async () => {
    await expect(stores.adoptions.save(proposalOf(v7()))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets the first of two writers win, keeps its transition, and none of the second', async () => {
    const { id } = await saved();
    const writers = await Promise.all([1, 2].map(() => stores.adoptions.get(stores.siteId, id)));
    writers[0].take('approve', DECISION, WAIVER);
    writers[1].take('reject', DECISION);

    const outcomes = await Promise.allSettled(writers.map((adoption) => stores.adoptions.save(adoption)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'precondition-failed' }) as unknown }),
    );
    const [, second] = await stores.history(stores.siteId, id);
    const won = outcomes[0].status === 'fulfilled' ? 'approve' : 'reject';
    expect(second).toMatchObject({ transition: won, version: 2 });
    expect(await stores.history(stores.siteId, id)).toHaveLength(2);
  });
}
