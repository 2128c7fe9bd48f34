import { Check, type CheckOrder, type JudgedItem } from './check.js';
import type { FailOn } from '#libs/compat';

const item = (id: string, facts: Partial<JudgedItem> = {}): JudgedItem => ({
  ...{ id, kind: 'feature', verdict: 'unsafe', reason: 'below-line', explanation: 'It is below the line.' },
  ...facts,
});
const TODAY = '2026-11-25';

function run(items: readonly JudgedItem[], failOn?: readonly FailOn[]) {
  const order: CheckOrder = {
    ...{ id: 'check', siteId: 'shop', createdAt: new Date(TODAY), createdBy: { id: 'key:1', name: 'CI' } },
    tool: 'request',
    ...{ failOn, pinned: false },
  };
  const grounds = {
    ...{ site: 'Shop', audienceId: 'eu', snapshotId: 'october', editionId: 'newest' },
    ...{ from: '2026-10-01', to: '2026-10-31', policyVersion: 1, threshold: 95 },
  };
  return Check.run(order, grounds, items, TODAY).state;
}

describe('A check', () => {
  it('is as bad as its worst item, and counts them', () => {
    const check = run([item('grid', { verdict: 'safe' }), item('has'), item('gird', { verdict: 'unknown-id' })]);

    expect(check.verdict).toBe('fail');
    expect(check.counts).toEqual({ items: 3, passed: 1, failed: 1, undecided: 1 });
    expect(check.items.map(({ outcome }) => outcome)).toEqual(['pass', 'fail', 'undecided']);
  });

  it.each([
    [undefined, ['unsafe', 'not-checked'], 'fail'],
    [['unsafe'], ['unsafe'], 'fail'],
    [[], [], 'undecided'],
  ] as const)('told to fail on %p fails on %p', (asked, failOn, verdict) => {
    expect(run([item('has')], asked)).toMatchObject({ failOn, verdict });
  });

  it.each([
    ['approved', undefined, true],
    ['shipping', undefined, true],
    ['approved', '2026-11-25', true],
    ['approved', '2026-11-24', false],
    ['proposed', undefined, false],
    ['rejected', undefined, false],
    ['retired', '2027-01-01', false],
  ] as const)('passes what an adoption excuses: %s, with a waiver until %s, %s', (state, until, excuses) => {
    const adoption = { id: 'a', state, ...(until && { waiver: { reason: 'It has a fallback.', until } }) };
    const { items, verdict } = run([item('has', { adoption })]);

    expect(items[0].adoption).toEqual({ ...adoption, excuses });
    expect(verdict).toBe(excuses ? 'pass' : 'fail');
  });

  it('is excused by an adoption of what it is, and by none of what it was', () => {
    const adoption = { id: 'a', state: 'approved', approvedKeys: ['css.grid', 'css.has'] } as const;
    const { items } = run([
      item('cart', { adoption, keys: ['css.has'] }),
      item('till', { adoption, keys: ['css.has', 'css.gap'] }),
    ]);

    expect(items).toMatchObject([{ outcome: 'pass' }, { outcome: 'fail', adoption: { excuses: false } }]);
  });

  it('needs no excuse for what is safe', () => {
    const { items } = run([item('grid', { verdict: 'safe', adoption: { id: 'a', state: 'approved' } })]);

    expect(items[0]).toMatchObject({ outcome: 'pass', adoption: { excuses: false } });
  });

  it('of nothing passes', () => {
    expect(run([])).toMatchObject({ verdict: 'pass', counts: { items: 0 } });
  });

  it('tells nobody that it was made, and that it is gone', () => {
    const check = Check.restore(run([]));
    expect(check.events).toEqual([]);

    check.discard();
    expect(check.events).toEqual([{ type: 'check-deleted', siteId: 'shop', checkId: 'check' }]);
  });
});
