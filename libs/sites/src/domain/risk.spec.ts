import { riskOf } from './risk.js';
import { STATES } from './transition.js';

const waiver = { reason: 'Soon', until: '2026-12-24' };

describe('A risk', () => {
  it.each(STATES)('is only in what is used or to be used: %s', (state) => {
    const risk = riskOf({ state }, 'unsafe', '2026-11-25');

    expect(risk).toBe(['approved', 'shipping'].includes(state) ? 'no-longer-safe' : undefined);
  });

  it('is none while it is safe, waiver or not', () => {
    expect(riskOf({ state: 'shipping', waiver }, 'safe', '2027-01-01')).toBeUndefined();
    expect(riskOf({ state: 'shipping' }, 'safe', '2027-01-01')).toBeUndefined();
  });

  it('is in what nobody can call safe as well', () => {
    expect(riskOf({ state: 'approved' }, 'undecided', '2026-11-25')).toBe('no-longer-safe');
  });

  it('is what was approved as something else, waiver or not, unless it is safe', () => {
    const changed = { state: 'approved', approvedKeys: ['css.grid'], keys: ['css.has'] } as const;

    expect(riskOf({ ...changed, waiver }, 'unsafe', '2026-11-25')).toBe('changed-since-approval');
    expect(riskOf(changed, 'safe', '2026-11-25')).toBeUndefined();
  });

  it('is waived through the last day of a waiver, and no longer', () => {
    expect(riskOf({ state: 'shipping', waiver }, 'unsafe', '2026-12-24')).toBeUndefined();
    expect(riskOf({ state: 'shipping', waiver }, 'unsafe', '2026-12-25')).toBe('waiver-expired');
  });
});
