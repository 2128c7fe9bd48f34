import type { Verdict } from '#libs/compat';
import { riskOf } from './risk.js';
import type { Ruling } from './ruling.js';
import { STATES } from './transition.js';

const TODAY = '2026-11-25';
const waiver = { reason: 'Soon', until: '2026-12-24' };
const ruled = (verdict: Verdict, reason: Ruling['reason'] = 'below-line'): Ruling => ({ verdict, reason });

describe('A risk', () => {
  it.each(STATES)('is only in what is used or to be used: %s', (state) => {
    const risk = riskOf({ state }, ruled('unsafe'), TODAY);

    expect(risk).toBe(['approved', 'shipping'].includes(state) ? 'no-longer-safe' : undefined);
  });

  it('is none while it is safe, waiver or not', () => {
    expect(riskOf({ state: 'shipping', waiver }, ruled('safe'), '2027-01-01')).toBeUndefined();
    expect(riskOf({ state: 'shipping' }, ruled('safe'), '2027-01-01')).toBeUndefined();
  });

  it('is in what nobody can call safe as well', () => {
    expect(riskOf({ state: 'approved' }, ruled('undecided'), TODAY)).toBe('no-longer-safe');
  });

  it('is what was approved as something else, waiver or not, unless it is safe', () => {
    const adoption = { state: 'approved', approvedKeys: ['css.grid'], waiver } as const;

    expect(riskOf(adoption, { ...ruled('unsafe'), keys: ['css.has'] }, TODAY)).toBe('changed-since-approval');
    expect(riskOf(adoption, { ...ruled('unsafe'), keys: ['css.grid'] }, TODAY)).toBeUndefined();
    expect(riskOf(adoption, { ...ruled('safe'), keys: ['css.has'] }, TODAY)).toBeUndefined();
  });

  it('is what is gone, of which nobody can say that it has changed', () => {
    const adoption = { state: 'approved', approvedKeys: ['css.grid'] } as const;

    expect(riskOf(adoption, ruled('undecided', 'subject-not-in-edition'), TODAY)).toBe('no-longer-safe');
  });

  it('is waived through the last day of a waiver, and no longer', () => {
    expect(riskOf({ state: 'shipping', waiver }, ruled('unsafe'), '2026-12-24')).toBeUndefined();
    expect(riskOf({ state: 'shipping', waiver }, ruled('unsafe'), '2026-12-25')).toBe('waiver-expired');
  });
});
