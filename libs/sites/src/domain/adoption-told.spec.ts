import type { AdoptionState, HistoryEntry } from './adoption.js';
import { toldOf } from './adoption-told.js';
import { TRANSITIONS } from './transition.js';

const at = new Date('2026-11-25T12:00:00Z');
const adoption: AdoptionState = {
  ...{ id: 'a', siteId: 's', subject: { kind: 'feature', id: 'has' }, state: 'approved', version: 2 },
  ...{ rationale: 'Cards need it', fallback: 'polyfill', owner: 'Web team', links: [], createdAt: at, updatedAt: at },
};
const entry: HistoryEntry = {
  ...{ version: 2, transition: 'approve', from: 'proposed', to: 'approved', at, by: { id: 'key:1', name: 'Ann' } },
  verdict: { verdict: 'unsafe', reason: 'below-line', editionId: 'e', policyVersion: 1 },
};

describe('What the outside is told of a decision', () => {
  it('says who did what, where it stands, and how it was judged then', () => {
    const waiver = { reason: 'Sales is over by then', until: '2026-12-24' };

    expect(toldOf(adoption, { ...entry, comment: 'Soon', waiver })).toEqual({
      ...{ type: 'adoption.approved', subject: '/sites/s/adoptions/a', siteId: 's' },
      data: {
        ...{ siteId: 's', adoptionId: 'a', subject: { kind: 'feature', id: 'has' }, state: 'approved', version: 2 },
        ...{ by: { id: 'key:1', name: 'Ann' }, owner: 'Web team', comment: 'Soon', waiver },
        verdict: { verdict: 'unsafe', reason: 'below-line' },
      },
      text: 'Ann approved has, with a waiver until 2026-12-24.',
    });
  });

  it('has nothing of what was not said', () => {
    const { owner: _, ...unowned } = adoption;
    const { by, verdict } = entry;

    expect(toldOf(unowned, entry)).toStrictEqual({
      ...{ type: 'adoption.approved', subject: '/sites/s/adoptions/a', siteId: 's' },
      data: {
        ...{ siteId: 's', adoptionId: 'a', subject: adoption.subject, state: 'approved', version: 2, by },
        verdict: { verdict: verdict.verdict, reason: verdict.reason },
      },
      text: 'Ann approved has.',
    });
  });

  it('has the shares that it was judged by, where there were any', () => {
    const shares = { full: 90, partial: 0, none: 8, unknown: 2 };

    expect(toldOf(adoption, { ...entry, verdict: { ...entry.verdict, shares } }).data.verdict).toEqual({
      ...{ verdict: 'unsafe', reason: 'below-line', shares },
    });
  });

  it('has a kind of its own for each transition, and for a revision', () => {
    const kinds = [...TRANSITIONS, 'revise' as const].map(
      (transition) => toldOf(adoption, { ...entry, transition }).type,
    );

    expect(new Set(kinds).size).toBe(TRANSITIONS.length + 1);
  });
});
