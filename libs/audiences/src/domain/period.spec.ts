import { Period } from './period.js';

describe('a period', () => {
  it('may be a single day', () => {
    expect(Period.of('2026-10-01', '2026-10-01')).toMatchObject({ from: '2026-10-01', to: '2026-10-01' });
  });

  it('does not end before it begins', () => {
    expect(() => Period.of('2026-10-31', '2026-10-01')).toThrow(
      expect.objectContaining({ code: 'period-ends-before-it-begins' }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '26-10-01', '2026-10-01T00:00:00Z', ''])('is not of %s', (day) => {
    expect(() => Period.of(day, '2026-10-31')).toThrow(expect.objectContaining({ code: 'period-not-of-days' }));
    expect(() => Period.of('2025-10-31', day)).toThrow(expect.objectContaining({ code: 'period-not-of-days' }));
  });
});
