import { DEFAULT_FAIL_ON, outcomeOf, settled, worstOf } from './outcome.js';

describe('The outcome of a check', () => {
  it.each([
    ['safe', false, ['unsafe'], 'pass'],
    ['unsafe', false, ['unsafe'], 'fail'],
    ['unsafe', true, ['unsafe'], 'pass'],
    ['unsafe', false, [], 'undecided'],
    ['undecided', false, ['unsafe'], 'undecided'],
    ['undecided', false, ['unsafe', 'undecided'], 'fail'],
    ['undecided', true, ['undecided'], 'pass'],
    ['unknown-id', false, ['unsafe'], 'undecided'],
    ['unknown-id', false, ['unknown-id'], 'fail'],
    ['not-checked', false, DEFAULT_FAIL_ON, 'fail'],
    ['not-checked', false, ['unsafe'], 'undecided'],
  ] as const)('of an item that is %s, excused %s, where %j fail, is %s', (verdict, isExcused, failOn, outcome) => {
    expect(outcomeOf(verdict, isExcused, failOn)).toBe(outcome);
  });

  it('is the worst of its items', () => {
    expect(worstOf(['pass', 'undecided', 'fail'])).toBe('fail');
    expect(worstOf(['pass', 'undecided'])).toBe('undecided');
    expect(worstOf(['pass'])).toBe('pass');
    expect(worstOf([])).toBe('pass');
  });

  it('counts each of its items once', () => {
    expect(settled((['pass', 'fail', 'undecided', 'pass'] as const).map((outcome) => ({ outcome })))).toEqual({
      verdict: 'fail',
      counts: { items: 4, passed: 2, failed: 1, undecided: 1 },
    });
  });
});
