import type { Verdict } from '#libs/compat';
import { Adoption, type AdoptionState, type Decision, type RecordedVerdict } from './adoption.js';
import { STATES, type State, TRANSITIONS } from './transition.js';

const noon = new Date('2026-11-25T12:00:00Z');
const later = new Date('2026-11-26T12:00:00Z');
const ann = { id: 'key:1', name: 'Ann' };
const identity = { id: 'a', siteId: 's', subject: { kind: 'feature', id: 'has' } } as const;
const terms = { rationale: 'Cards need it', fallback: 'polyfill', owner: 'Web team', links: [] } as const;
const waiver = { reason: 'Sales is over by then', until: '2026-12-24' };

const verdictOf = (verdict: Verdict): RecordedVerdict => ({
  ...{ verdict, reason: 'below-line', snapshotId: 'october', editionId: 'e', policyVersion: 2 },
  shares: { full: 90, partial: 0, none: 8, unknown: 2 },
});
const decision = (verdict: Verdict = 'safe', comment?: string): Decision => ({
  ...{ by: ann, at: later, verdict: verdictOf(verdict) },
  ...(comment !== undefined && { comment }),
});
const stored = (about: Partial<AdoptionState> = {}) =>
  Adoption.restore({
    ...{ ...identity, ...terms, state: 'proposed', version: 4, createdAt: noon, updatedAt: noon },
    ...about,
  });

describe('An adoption', () => {
  it('begins as a proposal, on record with its verdict', () => {
    const adoption = Adoption.propose(identity, { ...terms, rationale: ' Cards need it ' }, decision('unsafe', 'Soon'));

    expect(adoption.state).toEqual({
      ...{ ...identity, ...terms, state: 'proposed', version: 1, createdAt: later, updatedAt: later },
    });
    expect(adoption.entries).toEqual([
      {
        ...{ version: 1, transition: 'propose', to: 'proposed', by: ann, at: later, comment: 'Soon' },
        verdict: verdictOf('unsafe'),
      },
    ]);
    expect(adoption.events).toMatchObject([{ type: 'adoption-proposed', adoptionId: 'a', siteId: 's' }]);
  });

  it('has no fallback and no links where none are told', () => {
    const { state } = Adoption.propose(identity, { rationale: 'Cards need it' }, decision());

    expect(state).toMatchObject({ fallback: 'none', links: [] });
  });

  it('needs a rationale that is more than spaces', () => {
    const refusal = expect.objectContaining({ code: 'rationale-missing' });

    expect(() => Adoption.propose(identity, { ...terms, rationale: ' ' }, decision())).toThrow(refusal);
    expect(() => {
      stored().revise({ ...terms, rationale: ' ' }, decision());
    }).toThrow(refusal);
  });

  it('is approved when it is safe, and then shipped and retired, step by step on record', () => {
    const adoption = stored();
    adoption.take('approve', decision());

    expect(adoption.state).toMatchObject({ state: 'approved', version: 5, createdAt: noon, updatedAt: later });
    expect(adoption.state).not.toHaveProperty('waiver');
    expect(adoption.entries).toMatchObject([{ version: 5, transition: 'approve', from: 'proposed', to: 'approved' }]);
    expect(adoption.events).toMatchObject([{ type: 'adoption-approved' }]);
  });

  it.each(['unsafe', 'undecided'] as const)('is not approved when it is %s, unless with a waiver', (verdict) => {
    const adoption = stored();

    expect(() => adoption.take('approve', decision(verdict))).toThrow(
      expect.objectContaining({ code: 'waiver-needed', facts: expect.objectContaining({ verdict }) }),
    );
    adoption.take('approve', decision(verdict), waiver);
    expect(adoption.state).toMatchObject({ state: 'approved', waiver });
    expect(adoption.entries).toMatchObject([{ waiver }]);
  });

  it('is not approved with a waiver that gives no reason, and keeps one without the spaces around it', () => {
    expect(() => stored().take('approve', decision('unsafe'), { ...waiver, reason: ' \t\n' })).toThrow(
      expect.objectContaining({ code: 'waiver-unexplained', faults: [expect.objectContaining({ code: 'blank' })] }),
    );
    const adoption = stored();
    adoption.take('approve', decision('unsafe'), { ...waiver, reason: ` ${waiver.reason} ` });

    expect(adoption.state).toMatchObject({ waiver });
    expect(adoption.entries).toMatchObject([{ waiver }]);
  });

  it('keeps what was said without the spaces around it, and nothing of what says nothing', () => {
    const owned = Adoption.propose(identity, { ...terms, owner: ' Web team ' }, decision('safe', ' Soon '));
    const bare = Adoption.propose(identity, { ...terms, owner: '  ' }, decision('safe', ' '));

    expect(owned.state).toMatchObject({ owner: 'Web team' });
    expect(owned.entries).toMatchObject([{ comment: 'Soon' }]);
    expect(bare.state).not.toHaveProperty('owner');
    expect(bare.entries[0]).not.toHaveProperty('comment');
  });

  it('keeps a waiver that was given where none was needed', () => {
    const adoption = stored();
    adoption.take('approve', decision('safe'), waiver);

    expect(adoption.state).toMatchObject({ waiver });
  });

  it('is approved as what it is, and proposed again as whatever it has become', () => {
    const keys = ['css.grid', 'css.has'];
    const approved = stored();
    approved.take('approve', { ...decision(), verdict: { ...verdictOf('safe'), keys } });
    const shipping = Adoption.restore(approved.state);
    shipping.take('ship', { ...decision(), verdict: { ...verdictOf('safe'), keys: ['css.has'] } });
    const again = stored({ state: 'retired', approvedKeys: keys });
    again.take('propose', decision());

    expect(approved.state).toMatchObject({ approvedKeys: keys });
    expect(shipping.state).toMatchObject({ state: 'shipping', approvedKeys: keys });
    expect(again.state).not.toHaveProperty('approvedKeys');
  });

  it('takes no waiver that has ended, but one that ends today', () => {
    expect(() => stored().take('approve', decision('unsafe'), { ...waiver, until: '2026-11-25' })).toThrow(
      expect.objectContaining({ code: 'waiver-ended' }),
    );
    expect(() => stored().take('approve', decision('unsafe'), { ...waiver, until: '2026-11-26' })).not.toThrow();
  });

  it('keeps its waiver while it is used, and loses it when it is proposed again', () => {
    const shipping = stored({ state: 'approved', waiver });
    shipping.take('ship', decision());
    const again = stored({ state: 'retired', waiver });
    again.take('propose', decision());

    expect(shipping.state).toMatchObject({ state: 'shipping', waiver });
    expect(shipping.entries[0]).not.toHaveProperty('waiver');
    expect(again.state).not.toHaveProperty('waiver');
  });

  it.each(['approved', 'shipping'] as const)('is approved anew while it is %s, by what is known then', (state) => {
    const former = { state, waiver: { reason: 'For a month', until: '2026-11-25' }, approvedKeys: ['css.has'] };
    const extended = stored(former);
    extended.take('renew', { ...decision('unsafe'), verdict: { ...verdictOf('unsafe'), keys: ['css.grid'] } }, waiver);
    const safe = stored(former);
    safe.take('renew', decision('safe'));

    expect(extended.state).toMatchObject({ state, waiver, approvedKeys: ['css.grid'], version: 5 });
    expect(extended.entries).toMatchObject([{ transition: 'renew', from: state, to: state, waiver }]);
    expect(extended.events).toMatchObject([{ type: 'adoption-renewed' }]);
    expect(safe.state).not.toHaveProperty('waiver');
    expect(() => stored(former).take('renew', decision('unsafe'))).toThrow(
      expect.objectContaining({ code: 'waiver-needed' }),
    );
  });

  it.each(STATES.flatMap((state) => TRANSITIONS.map((transition) => [state, transition] as const)))(
    'that is %s goes by %s where that leads, and refuses it elsewhere',
    (state, transition) => {
      const adoption = stored({ state });
      const to = WAYS[`${state} ${transition}`];

      if (to) {
        adoption.take(transition, decision());
        expect(adoption.state.state).toBe(to);
      } else {
        expect(() => adoption.take(transition, decision())).toThrow(
          expect.objectContaining({ code: 'transition-not-allowed', facts: expect.objectContaining({ state }) }),
        );
        expect([adoption.entries, adoption.state.version]).toEqual([[], 4]);
      }
    },
  );

  it.each(['proposed', 'approved', 'shipping'] as const)('is revised while it is %s, on record', (state) => {
    const adoption = stored({ state, waiver });
    const revised = { rationale: 'Menus too', fallback: 'none', links: [{ href: 'https://adr.example/7' }] } as const;
    adoption.revise(revised, decision('unsafe'));

    expect(adoption.state).toEqual({
      ...{ ...identity, state, waiver, version: 5, createdAt: noon, updatedAt: later },
      ...revised,
    });
    expect(adoption.entries).toEqual([
      { ...decision('unsafe'), version: 5, transition: 'revise', from: state, to: state, previous: terms },
    ]);
    expect(adoption.events).toMatchObject([{ type: 'adoption-revised' }]);
  });

  it('had no owner on record where it had none', () => {
    const { owner: _, ...unowned } = stored().state;
    const adoption = Adoption.restore(unowned);
    adoption.revise(terms, decision());

    expect(adoption.state.owner).toBe('Web team');
    expect(adoption.entries[0].previous).not.toHaveProperty('owner');
  });

  it.each(['rejected', 'withdrawn', 'retired'] as const)('is not revised when it is %s', (state) => {
    expect(() => {
      stored({ state }).revise(terms, decision());
    }).toThrow(expect.objectContaining({ code: 'adoption-ended', facts: { state, allowed: ['propose'] } }));
  });

  it('stays as it is where a revision says nothing else', () => {
    const adoption = stored();
    adoption.revise({ ...terms, rationale: ` ${terms.rationale}`, links: [] }, decision());

    expect(adoption.state).toMatchObject({ version: 4, updatedAt: noon });
    expect([adoption.entries, adoption.events]).toEqual([[], []]);
  });

  it('refuses a writer who has read another version', () => {
    expect(() => stored().expect(3)).toThrow(
      expect.objectContaining({ code: 'precondition-failed', detail: expect.stringContaining('The adoption has') }),
    );
    expect(() => stored().expect(4)).not.toThrow();
  });
});

/** The picture of docs/explanation, written by hand. */
const WAYS: Readonly<Record<string, State>> = {
  'proposed approve': 'approved',
  'proposed reject': 'rejected',
  'proposed withdraw': 'withdrawn',
  'approved ship': 'shipping',
  'approved withdraw': 'withdrawn',
  'approved renew': 'approved',
  'shipping renew': 'shipping',
  'shipping retire': 'retired',
  'rejected propose': 'proposed',
  'withdrawn propose': 'proposed',
  'retired propose': 'proposed',
};
