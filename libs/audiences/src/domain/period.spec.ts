import { Period } from './period.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const period = (from: string, to: string, now = NOW) => Period.of(from, to, now);

describe('a period', () => {
  it('may be a single day', () => {
    expect(period('2026-10-01', '2026-10-01')).toMatchObject({ from: '2026-10-01', to: '2026-10-01' });
  });

  it('does not end before it begins', () => {
    expect(() => period('2026-10-31', '2026-10-01')).toThrow(
      expect.objectContaining({ code: 'period-ends-before-it-begins' }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '26-10-01', '2026-10-01T00:00:00Z', ''])('is not of %s', (day) => {
    expect(() => period(day, '2026-10-31')).toThrow(expect.objectContaining({ code: 'period-not-of-days' }));
    expect(() => period('2025-10-31', day)).toThrow(expect.objectContaining({ code: 'period-not-of-days' }));
  });

  it.each([
    ['2026-11-25T00:00:00Z', '2026-11-25'],
    ['2026-11-25T09:59:59Z', '2026-11-25'],
    ['2026-11-25T10:00:00Z', '2026-11-26'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('may end, at %s, on %s, which has begun somewhere, and not after', (now, today) => {
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);

    expect(period('2026-11-01', today, new Date(now)).to).toBe(today);
    expect(() => period('2026-11-01', tomorrow, new Date(now))).toThrow(
      expect.objectContaining({ code: 'period-in-future', facts: { to: tomorrow, today } }),
    );
  });
});
